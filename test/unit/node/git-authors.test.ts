import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { authorNames } from "../../../src/core/roster/authors";
import { gitAuthors } from "../../../src/node/git-authors";

describe("the authors whom git tells of", () => {
  let folder = "";
  const git = (...args: readonly string[]): void => {
    const { status, stderr } = spawnSync("git", ["-C", folder, ...args], { encoding: "utf8" });
    assert.equal(status, 0, stderr);
  };
  const commit = (name: string, ...more: readonly string[]): void =>
    git(
      "-c",
      `user.name=${name}`,
      "-c",
      "user.email=a@example.com",
      "-c",
      "commit.gpgsign=false",
      "commit",
      "-q",
      "--allow-empty",
      "-m",
      "x",
      ...more,
    );

  before(function () {
    if (spawnSync("git", ["--version"]).status !== 0) this.skip();
  });
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "git authors-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("are those of the commits, the latest first, with the names that .mailmap gives them", async () => {
    git("init", "-q");
    commit("Ines Moreau");
    commit("isato");
    commit("dependabot[bot]");
    writeFileSync(join(folder, ".mailmap"), "Jun Sato <a@example.com> isato <a@example.com>\n");
    assert.equal(await gitAuthors(folder), "dependabot[bot]\nJun Sato\nInes Moreau\n");
    mkdirSync(join(folder, "below"));
    assert.deepEqual(authorNames(await gitAuthors(join(folder, "below"))), ["Jun Sato", "Ines Moreau"]);
  });

  it("are none, silently, without a repository, without commits and without git", async () => {
    assert.equal(await gitAuthors(folder), "");
    git("init", "-q");
    assert.equal(await gitAuthors(folder), "");
    commit("Ines Moreau");
    assert.equal(await gitAuthors(folder, "git-that-is-not-there"), "");
    assert.equal(await gitAuthors(join(folder, "not-there")), "");
  });

  it("are told without running what the repository would have git run", async function () {
    if (process.platform === "win32") this.skip();
    git("init", "-q");
    commit("Ines Moreau");
    const program = join(folder, "program.sh");
    writeFileSync(program, `#!/bin/sh\ntouch '${join(folder, "was-run")}'\n`, { mode: 0o755 });
    for (const key of ["core.pager", "core.fsmonitor", "gpg.program", "core.sshCommand", "diff.external"]) git("config", key, program);
    git("config", "log.showSignature", "true");
    assert.equal(await gitAuthors(folder), "Ines Moreau\n");
    assert.equal(existsSync(join(folder, "was-run")), false);
  });
});
