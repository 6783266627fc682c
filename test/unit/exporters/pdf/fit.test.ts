import { deepEqual } from "node:assert/strict";
import { type Ending, type Fit, fitPages } from "../../../../src/core/exporters/pdf/fit";

/** Which fits are tried for a document that ends like this, the last of them being the one that is taken. */
function tried(endings: Readonly<Partial<Record<Fit, Ending>>>): { readonly fit: Fit; readonly sets: readonly Fit[] } {
  const sets: Fit[] = [];
  const fit = fitPages((wanted) => {
    sets.push(wanted);
    return endings[wanted] ?? { page: 1, at: 0.5 };
  });
  return { fit, sets };
}

describe("the room that a document gets", () => {
  it("is the usual one where the last page is well filled, and on a single or a distant page", () => {
    for (const normal of [
      { page: 3, at: 0.4 },
      { page: 1, at: 0.1 },
      { page: 60, at: 0.1 },
    ]) {
      deepEqual(tried({ normal }), { fit: "normal", sets: ["normal"] });
    }
  });

  it("is less where that saves a page with little on it", () => {
    deepEqual(tried({ normal: { page: 4, at: 0.15 }, tight: { page: 3, at: 0.9 } }), { fit: "tight", sets: ["normal", "tight"] });
  });

  it("is more where nothing can be saved and more then stands on the last page", () => {
    const endings = { normal: { page: 4, at: 0.15 }, tight: { page: 4, at: 0.09 }, loose: { page: 4, at: 0.3 } };
    deepEqual(tried(endings), { fit: "loose", sets: ["normal", "tight", "loose"] });
    deepEqual(tried({ ...endings, normal: { page: 2, at: 0.19 }, loose: { page: 2, at: 0.25 } }), {
      fit: "loose",
      sets: ["normal", "loose"],
    });
  });

  it("ends as the usual one where nothing helps", () => {
    const endings = { normal: { page: 4, at: 0.12 }, tight: { page: 4, at: 0.09 }, loose: { page: 5, at: 0.1 } };
    deepEqual(tried(endings), { fit: "normal", sets: ["normal", "tight", "loose", "normal"] });
  });
});
