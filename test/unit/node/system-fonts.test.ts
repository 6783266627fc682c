import { deepEqual } from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemFonts } from "../../../src/node/system-fonts";
import { tinyFont } from "../exporters/pdf/support/tiny-font";

describe("the fonts of a computer", () => {
  const folder = mkdtempSync(join(tmpdir(), "fonts-"));
  const thai = tinyFont({ characters: "กข", family: "Tiny Thai" });
  before(() => {
    mkdirSync(join(folder, "deep", "er"), { recursive: true });
    writeFileSync(join(folder, "deep", "er", "thai.TTF"), thai);
    writeFileSync(join(folder, "a-forbidden.ttf"), tinyFont({ characters: "กข", family: "A Thai", fsType: 2 }));
    writeFileSync(join(folder, "junk.otf"), "no font at all");
    writeFileSync(join(folder, "fonts.txt"), thai);
    mkdirSync(join(folder, "folder.ttf"));
    symlinkSync(folder, join(folder, "deep", "round"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("are found in their folders, what is damaged, forbidden or no font passed over", () => {
    const find = systemFonts([join(folder, "nowhere"), folder]);
    deepEqual(find(["ก"], "th").map(Buffer.from), [thai]);
    deepEqual(find(["字"], "zh"), []);
  });

  it("are those of this system where nothing else is said, none if need be", () => {
    deepEqual(systemFonts()(["\u{10fffd}"], "en"), []);
  });
});
