import { deepEqual, equal, match } from "node:assert/strict";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeDisk } from "../../../src/node/disk";

describe("files on the disk", () => {
  let folder = "";
  const at = (name: string): string => join(folder, name);
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "files-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const refusal = async (name: string): Promise<string> => {
    const read = await nodeDisk().readText(at(name));
    return read.ok ? "was read" : `${read.error.code}: ${read.error.message}`;
  };

  describe("reading", () => {
    it("keeps a byte order mark and line ends: offsets count the file as it is", async () => {
      writeFileSync(at("a.md"), "\uFEFF# é\r\n");
      deepEqual(await nodeDisk().readText(at("a.md")), { ok: true, value: "\uFEFF# é\r\n" });
    });

    it("reads an empty file", async () => {
      writeFileSync(at("a.md"), "");
      deepEqual(await nodeDisk().readText(at("a.md")), { ok: true, value: "" });
    });

    it("reads a file that says it is empty and is not, as those of /proc do", async function () {
      if (!existsSync("/proc/self/status")) this.skip();
      const read = await nodeDisk().readText("/proc/self/status");
      equal(read.ok && read.value.startsWith("Name:"), true);
    });

    it("refuses what is not UTF-8 text, and says what it is", async () => {
      writeFileSync(at("binary"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
      writeFileSync(at("latin1"), Buffer.from([0x41, 0xe9, 0x42]));
      writeFileSync(at("utf16"), Buffer.from("\uFEFF# x", "utf16le"));
      equal(await refusal("binary"), "not-text: It is a binary file, not text (a NUL byte at offset 4).");
      equal(await refusal("latin1"), "not-text: It is not valid UTF-8; save it as UTF-8.");
      equal(await refusal("utf16"), "not-text: It is a UTF-16 text; save it as UTF-8.");
    });

    it("refuses more than 4 MiB, and takes exactly that", async () => {
      writeFileSync(at("full"), "x".repeat(4 * 1024 * 1024));
      writeFileSync(at("over"), "x".repeat(4 * 1024 * 1024 + 1));
      equal(await refusal("full"), "was read");
      equal(await refusal("over"), "too-large: It is larger than 4 MiB; a post-mortem is not.");
    });

    it("tells apart what is not there, a folder, a broken link and a link in a circle", async function () {
      if (process.platform === "win32") this.skip();
      mkdirSync(at("x.md"));
      symlinkSync("nowhere", at("broken.md"));
      symlinkSync("circle.md", at("circle.md"));
      equal(await refusal("none.md"), "not-found: There is no such file or folder.");
      equal(await refusal("x.md"), "unreadable: It is a folder, not a file.");
      equal(await refusal("broken.md"), "not-found: The link points to a file that is not there.");
      equal(await refusal("circle.md"), "unreadable: The link leads in a circle.");
    });

    it("does not wait for a device or a pipe", async function () {
      if (!existsSync("/dev/zero")) this.skip();
      const read = await nodeDisk().readText("/dev/zero");
      equal(read.ok ? "" : read.error.message, "It is neither a file nor a folder.");
    });

    it("looks at the head of a file only", async () => {
      writeFileSync(at("a.md"), "---\npostmortem: 1\n---\n");
      deepEqual(await nodeDisk().readHead(at("a.md"), 8), { ok: true, value: "---\npost" });
    });
  });

  describe("writing", () => {
    const write = async (name: string, text: string, overwrite: boolean, within?: string): Promise<string> => {
      const done = await nodeDisk(within).writeText(at(name), text, { overwrite });
      return done.ok ? "written" : `${done.error.code}: ${done.error.message}`;
    };

    it("writes a new file and leaves nothing beside it", async () => {
      equal(await write("a.md", "text", false), "written");
      equal(readFileSync(at("a.md"), "utf8"), "text");
      deepEqual(readdirSync(folder), ["a.md"]);
    });

    it("does not overwrite unless told to", async () => {
      writeFileSync(at("a.md"), "old");
      match(await write("a.md", "new", false), /^exists: /);
      equal(readFileSync(at("a.md"), "utf8"), "old");
      equal(await write("a.md", "new", true), "written");
      equal(readFileSync(at("a.md"), "utf8"), "new");
      deepEqual(readdirSync(folder), ["a.md"]);
    });

    it("lets one of two that create the same file win", async () => {
      const results = await Promise.all(["one", "two"].map((text) => write("a.md", text, false)));
      deepEqual(results.map((result) => result.split(":")[0]).sort(), ["exists", "written"]);
      deepEqual(readdirSync(folder), ["a.md"]);
    });

    it("writes many files of a folder at the same time", async () => {
      const names = Array.from({ length: 12 }, (_, index) => `${String(index)}.md`);
      deepEqual(new Set(await Promise.all(names.map((name) => write(name, name, false)))), new Set(["written"]));
      deepEqual(readdirSync(folder).sort(), names.sort());
    });

    it("keeps the permissions of the file that it replaces", async function () {
      if (process.platform === "win32") this.skip();
      writeFileSync(at("a.md"), "old");
      chmodSync(at("a.md"), 0o640);
      await write("a.md", "new", true);
      equal(statSync(at("a.md")).mode & 0o777, 0o640);
    });

    it("writes through a link within its folder and refuses one that leads out", async function () {
      if (process.platform === "win32") this.skip();
      mkdirSync(at("in"));
      writeFileSync(at("in/real.md"), "old");
      writeFileSync(at("outside.md"), "precious");
      symlinkSync("real.md", at("in/near.md"));
      symlinkSync("../outside.md", at("in/far.md"));
      symlinkSync("nowhere.md", at("in/broken.md"));
      equal(await write("in/near.md", "new", true), "written");
      equal(readFileSync(at("in/real.md"), "utf8"), "new");
      match(await write("in/far.md", "new", true), /^outside: It leads out of .*in; nothing is written there\.$/);
      match(await write("in/broken.md", "new", true), /^write-failed: It is a link to a file that is not there\.$/);
      equal(readFileSync(at("outside.md"), "utf8"), "precious");
    });

    it("stays within the folder it is bound to, also where a folder on the way is a link", async function () {
      if (process.platform === "win32") this.skip();
      mkdirSync(at("root"));
      mkdirSync(at("elsewhere"));
      symlinkSync("../elsewhere", at("root/postmortems"));
      match(await write("root/postmortems/a.md", "x", false, at("root")), /^outside: /);
      match(await write("root/../a.md", "x", false, at("root")), /^outside: /);
      const made = await nodeDisk(at("root")).makeFolder(at("root/postmortems/2026"));
      equal(made.ok ? "" : made.error.code, "outside");
      deepEqual(readdirSync(at("elsewhere")), []);
    });

    it("says what is in the way, and cleans up", async function () {
      if (process.platform === "win32") this.skip();
      mkdirSync(at("folder.md"));
      writeFileSync(at("file"), "");
      match(await write("folder.md", "x", true), /^write-failed: It is a folder; a file cannot take its place\.$/);
      match(await write("none/a.md", "x", true), /^write-failed: The folder to write into does not exist\.$/);
      match(await write("file/a.md", "x", true), /^write-failed: A part of the path is a file, not a folder\.$/);
      match(await write(`${"x".repeat(300)}.md`, "x", true), /^write-failed: The name is too long\.$/);
      deepEqual(readdirSync(folder).sort(), ["file", "folder.md"]);
    });
  });
});
