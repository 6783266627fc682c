/** The objects of a PDF with a classic cross-reference table, as text in which each character is one byte. */

export interface PdfObjects {
  /** One more than the highest number of an object. */
  readonly size: number;
  /** The numbers of the catalog and of the document information. */
  readonly root: number;
  readonly info: number;
  /** The file identifier, as written. */
  readonly id: string;
  /** Where the table begins. */
  readonly tableAt: number;
  /** Of all objects that are in use. */
  readonly numbers: readonly number[];
  /** An object's own text, without its stream. */
  dictionary(number: number): string;
  /** An object's stream, as it is in the file. */
  stream(number: number): string;
  /** The objects that are named behind a key, anywhere. */
  references(key: string): readonly number[];
}

/** @throws Error where the file is laid out in another way. */
export function readPdf(pdf: Uint8Array): PdfObjects {
  const text = latin1(pdf);
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? NaN);
  const trailerAt = text.indexOf("trailer", tableAt);
  if (!text.startsWith("xref", tableAt) || trailerAt < 0) throw new Error("The PDF has no classic cross-reference table.");
  const trailer = text.slice(trailerAt);
  const offsets = new Map<number, number>();
  for (const [index, line] of text.slice(tableAt, trailerAt).split("\n").slice(2).entries()) {
    const match = /^(\d{10}) \d{5} n/.exec(line);
    if (match) offsets.set(index, Number(match[1]));
  }

  const whole = (number: number): string => {
    const at = offsets.get(number);
    const start = at === undefined ? -1 : text.indexOf("obj", at);
    if (start < 0) throw new Error(`The PDF has no object ${String(number)}.`);
    return text.slice(start + 3, text.indexOf("endobj", start));
  };
  const value = (name: string): number => {
    const match = new RegExp(`/${name}\\s+(\\d+)`).exec(trailer);
    if (!match) throw new Error(`The PDF's trailer has no /${name}.`);
    return Number(match[1]);
  };
  const id = /\/ID\s*(\[[^\]]*\])/.exec(trailer)?.[1];
  if (id === undefined) throw new Error("The PDF has no identifier.");
  return {
    size: value("Size"),
    root: value("Root"),
    info: value("Info"),
    id,
    tableAt,
    numbers: [...offsets.keys()],
    dictionary: (number) => beforeStream(whole(number)),
    stream: (number) => {
      const object = whole(number);
      const start = object.indexOf("stream") + "stream".length;
      return object.slice(start, object.lastIndexOf("endstream")).replace(/^\r?\n/, "");
    },
    references: (key) => {
      const found = new Set<number>();
      for (const match of text.matchAll(new RegExp(`/${key}\\s+(\\d+) 0 R`, "g"))) found.add(Number(match[1]));
      return [...found];
    },
  };
}

function beforeStream(object: string): string {
  const at = object.indexOf("stream");
  return (at < 0 ? object : object.slice(0, at)).trim();
}

/** `TextDecoder("latin1")` is windows-1252, which is another thing between 0x80 and 0x9f. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join("");
}
