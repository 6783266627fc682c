/** A PDF to print, to send and to keep as evidence: with tags, outline and the Markdown that it was made from. */
import { ok } from "../ports";
import type { Exporter } from "./exporter";
import { pdfJob } from "./pdf/pdf-job";

export const pdf: Exporter = {
  id: "pdf",
  extension: ".pdf",
  summary: "PDF: pages to print, to send and to keep as evidence",
  render: async (document, { pictures, settings, makePdf }) => {
    const job = pdfJob(document, { pictures, ...settings });
    const made = await makePdf(job);
    if (!made.ok) return made;
    const { bytes, missing, broken } = made.value;
    const warnings = broken.map((path) => `An image cannot be read and is left out: ${altOf(job.document.blocks, path) ?? "the logo"}.`);
    return ok({ content: bytes, warnings: missing.length === 0 ? warnings : [missingWarning(missing), ...warnings] });
  },
};

const MOST_NAMED = 12;

function missingWarning(missing: readonly string[]): string {
  const named = missing
    .slice(0, MOST_NAMED)
    .map((char) => `${char} (U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`);
  const rest = missing.length - named.length;
  const which = named.join(", ") + (rest > 0 ? ` and ${String(rest)} more` : "");
  return `No font here has ${missing.length === 1 ? "this character, which shows" : "these characters, which show"} as an empty box: ${which}. In the desktop editor and on the command line the fonts of the computer are used too: install one that has ${missing.length === 1 ? "it" : "them"}, such as one of the Noto fonts.`;
}

/** The description of an image, by its file. */
function altOf(value: unknown, file: string): string | null {
  if (typeof value !== "object" || value === null) return null;
  if ("file" in value && value.file === file && "alt" in value) return String(value.alt);
  for (const part of Object.values(value)) {
    const alt = altOf(part, file);
    if (alt !== null) return alt;
  }
  return null;
}
