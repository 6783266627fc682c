/** What stands in place of the document where there is none to show. */
import type { Absence, FromPage } from "../../core/preview/messages";
import { button, h } from "../dom";

const REASONS: Readonly<Record<Absence, string>> = {
  "not-a-post-mortem": "is not a post-mortem. Adopting it adds the front matter of one, and leaves the words as they are.",
  "too-large": "is too large to be looked at.",
  gone: "is no longer there.",
  failed: "could not be looked at. The output channel Post-mortem says why.",
};

export function absence({ name, why }: { readonly name: string; readonly why: Absence }, post: (message: FromPage) => void): HTMLElement {
  const send = (type: "adopt" | "close") => () => {
    post({ type });
  };
  return h(
    "main",
    { class: "absent" },
    h("p", {}, h("b", {}, name), ` ${REASONS[why]}`),
    why === "not-a-post-mortem" ? button("Adopt as Post-mortem", { class: "primary" }, send("adopt")) : null,
    why === "not-a-post-mortem" ? null : button("Close the preview", {}, send("close")),
  );
}
