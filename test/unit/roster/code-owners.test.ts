import assert from "node:assert/strict";
import { codeOwners } from "../../../src/core/roster/code-owners";

describe("the owners of code", () => {
  it("are the people behind each pattern, each once", () => {
    assert.deepEqual(codeOwners("*  @anna\n/docs/ @bob bo@example.com # @not-me\r\n*.ts @anna\n"), ["@anna", "@bob", "bo@example.com"]);
  });

  it("are no teams, no comments, no patterns and no names of sections", () => {
    assert.deepEqual(codeOwners("# @nobody\n@scope/ @example/payments\n/a\n[Payments][2] @carla\n^[Docs]\n"), ["@carla"]);
  });
});
