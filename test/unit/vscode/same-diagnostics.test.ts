import { equal } from "node:assert/strict";
import { sameDiagnostics } from "../../../src/vscode/analysis/same-diagnostics";

type Diagnostic = Parameters<typeof sameDiagnostics>[0][number];

interface Place {
  readonly at: number;
  isEqual(other: Place): boolean;
}

const place = (at: number): Place => ({ at, isEqual: (other) => other.at === at });

const related = (message: string, at: number): unknown => ({
  message,
  location: { uri: { toString: () => "file:///a.md" }, range: place(at) },
});

function diagnostic(more: Readonly<Record<string, unknown>> = {}): Diagnostic {
  const usual = { range: place(1), message: "No owner.", severity: 1, source: "postmortem", code: { value: "action-unowned", target: {} } };
  return { ...usual, ...more } as unknown as Diagnostic;
}

describe("diagnostics that are shown already", () => {
  it("are the same when nothing of them differs", () => {
    equal(sameDiagnostics([], []), true);
    equal(sameDiagnostics([diagnostic()], [diagnostic()]), true);
    equal(sameDiagnostics([diagnostic({ tags: [1] })], [diagnostic({ tags: [1] })]), true);
    equal(
      sameDiagnostics([diagnostic({ relatedInformation: [related("a", 2)] })], [diagnostic({ relatedInformation: [related("a", 2)] })]),
      true,
    );
  });

  for (const [what, more] of Object.entries({
    place: { range: place(2) },
    message: { message: "No date." },
    severity: { severity: 0 },
    rule: { code: { value: "action-due-missing", target: {} } },
    tags: { tags: [1] },
    "related places": { relatedInformation: [related("a", 2)] },
  })) {
    it(`are others when the ${what} differs`, () => {
      equal(sameDiagnostics([diagnostic()], [diagnostic(more)]), false);
      equal(sameDiagnostics([diagnostic(more)], [diagnostic()]), false);
    });
  }

  it("are others when there are more or fewer", () => {
    equal(sameDiagnostics([diagnostic()], []), false);
    equal(sameDiagnostics([], [diagnostic()]), false);
  });
});
