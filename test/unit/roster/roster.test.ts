import assert from "node:assert/strict";
import fc from "fast-check";
import { parse } from "../../../src/core/document/parse";
import { authorNames } from "../../../src/core/roster/authors";
import { people, personIn } from "../../../src/core/roster/people";
import { rosterOf } from "../../../src/core/roster/roster";

describe("the people whom a post-mortem names", () => {
  it("are those of the front matter, with their handles", () => {
    const text =
      "---\npostmortem: 1\nowner: Odalys Ferrer <@odalys>\nauthors: [Odalys Ferrer, '@tomasz']\nreviewers: [Hana (SRE)]\n---\n\n# A\n";
    assert.deepEqual(people(parse(text)), [
      { name: "Odalys Ferrer", handle: "@odalys" },
      { name: "Odalys Ferrer", handle: null },
      { name: "", handle: "@tomasz" },
      { name: "Hana", handle: null },
    ]);
  });

  it("are also handles that own actions, but no names, teams or several", () => {
    const row = (owner: string): string => `| Alert | ${owner} |\n`;
    const text = `# A\n\n## Action items\n\n| Action | Owner |\n| --- | --- |\n${["@ines", "Jun Sato", "@example/payments", "@a, @b"].map(row).join("")}`;
    assert.deepEqual(people(parse(text)), [{ name: "", handle: "@ines" }]);
  });

  it("are no teams and no roles", () => {
    assert.deepEqual(people(parse("---\npostmortem: 1\nowner: Platform team\nauthors: [everyone, Jun Sato]\n---\n\n# A\n")), [
      { name: "Jun Sato", handle: null },
    ]);
  });

  it("are read from every usual way to write one", () => {
    for (const written of ["Ines Moreau <@ines>", "Ines Moreau (@ines)", "Ines Moreau @ines", "@ines Ines Moreau"]) {
      assert.deepEqual(personIn(written), { name: "Ines Moreau", handle: "@ines" }, written);
    }
    assert.deepEqual(personIn("Ines Moreau <ines@example.com>"), { name: "Ines Moreau", handle: null });
    assert.deepEqual(personIn("x".repeat(500)), { name: "", handle: null });
  });
});

describe("the authors of a history", () => {
  it("come once each, those with the most commits first", () => {
    assert.deepEqual(authorNames("Jun Sato\nInes Moreau\nInes  Moreau\r\nInes Moreau\nJun Sato\n\n"), ["Ines Moreau", "Jun Sato"]);
  });

  it("are the same person in several spellings, and have the one that is used most", () => {
    assert.deepEqual(authorNames("jose perez\nJosé Pérez\nJosé Pérez\nJose Perez\n"), ["José Pérez"]);
  });

  it("are no programs, machines or addresses", () => {
    const others = [
      "dependabot[bot]",
      "release-bot",
      "Build Bot",
      "root",
      "GitHub Actions",
      "github",
      "ci",
      "a@example.com",
      "x",
      "1234",
      "Your Name",
    ];
    assert.deepEqual(authorNames([...others, "Abbot Lee", "Botond Kis"].join("\n")), ["Abbot Lee", "Botond Kis"]);
  });

  it("are a hundred at most", () => {
    assert.equal(
      authorNames(Array.from({ length: 300 }, (_, i) => `Person ${"a".repeat(1 + (i % 20))}${String(i)}`).join("\n")).length,
      100,
    );
  });

  it("are read from anything without harm", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => authorNames(text).every((name) => name.trim() === name)),
    );
  });
});

describe("the roster", () => {
  const from = (sources: Partial<Parameters<typeof rosterOf>[0]>): ReturnType<typeof rosterOf> =>
    rosterOf({ people: [], codeOwners: [], authors: [], ...sources });

  it("proposes those whom post-mortems name by name, then owners of code, then authors", () => {
    const { names } = from({
      people: [personIn("Tomasz Wilk"), personIn("Ines Moreau")],
      codeOwners: ["@zoe", "anna@example.com"],
      authors: ["Zack Ant", "Abe Bee"],
    });
    assert.deepEqual(names, ["Ines Moreau", "Tomasz Wilk", "@zoe", "anna@example.com", "Zack Ant", "Abe Bee"]);
  });

  it("has a person once, whoever names her and however", () => {
    const { names, handles } = from({
      people: [personIn("Ines Moreau"), personIn("@ines"), personIn("Inès Moreau <@Ines>")],
      codeOwners: ["@INES"],
      authors: ["ines moreau", "Inés Moreau"],
    });
    assert.deepEqual(names, ["Ines Moreau"]);
    assert.deepEqual(
      handles.map((handle) => handle.toLowerCase()),
      ["@ines"],
    );
  });

  it("takes a handle for the person of whose name it is made, if that is one", () => {
    const known = [personIn("Hana Kobayashi"), personIn("Ben Adeyemi"), personIn("Ben Okafor")];
    const owners = ["@hana", "@hkobayashi", "@Ben.Okafor", "@ben", "@zed"];
    const { names, handles } = from({ people: known, codeOwners: owners });
    assert.deepEqual(names, ["Ben Adeyemi", "Ben Okafor", "Hana Kobayashi", "@ben", "@zed"]);
    assert.equal(handles.length, owners.length);
  });

  it("is empty where nobody is known", () => {
    assert.deepEqual(from({}), { names: [], handles: [] });
  });
});
