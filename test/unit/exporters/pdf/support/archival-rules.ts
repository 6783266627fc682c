/** The rules of PDF/A-3a and PDF/UA-1 that can be told from the objects of a file, as `qpdf --json` gives them. No validator replaces. */

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
type Dictionary = Readonly<Record<string, Value>>;

export interface Findings {
  readonly broken: readonly string[];
  /** How many of each structure element there are. */
  readonly tags: Readonly<Record<string, number>>;
  readonly fonts: number;
  readonly links: number;
}

/** `text`: the file itself, a character a byte, for what is not compressed. */
export function checkArchival(json: string, text: string): Findings {
  const objects = readObjects(json);
  const broken = new Set<string>();
  const rule = (holds: boolean, name: string): void => {
    if (!holds) broken.add(name);
  };
  const at = (value: Value | undefined): Value | undefined =>
    typeof value === "string" && /^\d+ \d+ R$/.test(value) ? objects.get(`obj:${value}`) : value;
  const dict = (value: Value | undefined): Dictionary => {
    const found = at(value);
    return typeof found === "object" && found !== null && !Array.isArray(found) ? (found as Dictionary) : {};
  };
  const list = (value: Value | undefined): readonly Value[] => {
    const found = at(value);
    return Array.isArray(found) ? (found as readonly Value[]) : found === undefined || found === null ? [] : [found];
  };

  const trailer = dict(objects.get("trailer"));
  const root = dict(trailer["/Root"]);
  rule("/ID" in trailer, "the trailer has an /ID");
  rule(!("/Encrypt" in trailer), "nothing is encrypted");
  rule(dict(root["/MarkInfo"])["/Marked"] === true, "the content is marked");
  rule(typeof root["/Lang"] === "string", "the language is stated");
  rule(dict(root["/ViewerPreferences"])["/DisplayDocTitle"] === true, "the title is shown in place of the file's name");
  rule("/Outlines" in root, "there is an outline");
  rule(!("/AcroForm" in root), "there is no form");
  rule("/Title" in dict(trailer["/Info"]), "there is a title");

  const xmp = /<\?xpacket begin[\s\S]*<\?xpacket end/.exec(text.slice(text.lastIndexOf("<?xpacket begin") - 1))?.[0] ?? "";
  for (const [name, value] of Object.entries({ "pdfaid:part": "3", "pdfaid:conformance": "A", "pdfuaid:part": "1" })) {
    rule(xmp.includes(`<${name}>${value}</${name}>`), `the metadata state ${name} ${value}`);
  }
  rule(xmp.includes("pdfaExtension:schemas"), "the metadata describe the schema of pdfuaid");
  rule(xmp.includes("dc:title"), "the metadata have a title");

  const intent = dict(list(root["/OutputIntents"])[0]);
  rule(intent["/S"] === "/GTS_PDFA1", "there is an output intent");
  rule(dict(intent["/DestOutputProfile"])["/N"] === 3, "the output intent has an RGB profile");

  checkAttachments();
  const { tags } = checkStructure();
  const links = checkAnnotations();
  const fonts = checkFonts();
  return { broken: [...broken], tags, fonts, links };

  function checkAttachments(): void {
    const files = list(root["/AF"]).map(dict);
    rule(files.length === 1, "the document has its source as an associated file");
    for (const file of files) {
      for (const key of ["/F", "/UF", "/EF", "/AFRelationship"]) rule(key in file, `a file specification has ${key}`);
      const stream = dict(dict(file["/EF"])["/F"]);
      rule("/Subtype" in stream, "an attachment states its media type");
    }
  }

  function checkStructure(): { tags: Record<string, number> } {
    const tags: Record<string, number> = {};
    const levels: number[] = [];
    const tree = dict(root["/StructTreeRoot"]);
    const top = list(tree["/K"]).map(dict);
    rule("/ParentTree" in tree, "the structure has a parent tree");
    rule(top.length === 1 && top[0]?.["/S"] === "/Document", "the structure has one root, a Document");
    const waiting: { element: Dictionary; parent: string }[] = top.map((element) => ({ element, parent: "" }));
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { element, parent } = next;
      const name = word(element["/S"]).slice(1);
      if (name === "") continue;
      tags[name] = (tags[name] ?? 0) + 1;
      if (name === "Figure") rule(hasText(element["/Alt"]), "each figure has a description");
      if (name === "TH")
        rule(
          list(element["/A"]).some((attribute) => "/Scope" in dict(attribute)),
          "each header cell has a scope",
        );
      if (name === "TR") rule(/^T(able|Head|Body|Foot)$/.test(parent), "rows are in tables");
      if (name === "LI") rule(parent === "L", "items are in lists");
      if (name === "Note") rule("/ID" in element, "each note has an ID");
      const heading = /^H([1-6])$/.exec(name)?.[1];
      if (heading !== undefined) levels.push(Number(heading));
      for (const child of [...list(element["/K"])].reverse()) waiting.push({ element: dict(child), parent: name });
    }
    levels.forEach((level, index) => rule(level <= (levels[index - 1] ?? 0) + 1, "no level of heading is skipped"));
    rule((tags["H1"] ?? 0) === 1, "there is one heading of the first level");
    return { tags };
  }

  function checkAnnotations(): number {
    let links = 0;
    for (const value of objects.values()) {
      const page = dict(value);
      if (page["/Type"] !== "/Page" || !("/Annots" in page)) continue;
      rule(page["/Tabs"] === "/S", "the tabulator key follows the structure");
      for (const annotation of list(page["/Annots"]).map(dict)) {
        links++;
        rule((Number(annotation["/F"] ?? 0) & 6) === 4, "links are printed and not hidden");
        rule("/StructParent" in annotation, "links are in the structure");
        rule(hasText(annotation["/Contents"]), "links have a description");
        const action = dict(annotation["/A"])["/S"];
        rule(action === undefined || action === "/URI" || action === "/GoTo", "links do nothing but lead somewhere");
      }
    }
    return links;
  }

  function checkFonts(): number {
    let fonts = 0;
    for (const value of objects.values()) {
      const font = dict(value);
      rule(!JSON.stringify(font["/Filter"] ?? "").includes("LZW"), "nothing is compressed by LZW");
      if (font["/Subtype"] === "/Image") rule(font["/Interpolate"] !== true, "no image is interpolated");
      if (font["/Type"] !== "/Font" || /CIDFont/.test(word(font["/Subtype"]))) continue;
      fonts++;
      rule("/ToUnicode" in font, "the text of each font can be copied");
      if (font["/Subtype"] === "/Type3") continue;
      const descendant = dict(list(font["/DescendantFonts"])[0]);
      const descriptor = dict(descendant["/FontDescriptor"]);
      rule("/FontFile2" in descriptor || "/FontFile3" in descriptor, "each font is embedded");
      rule(/^\/[A-Z]{6}\+/.test(word(font["/BaseFont"])), "of each font only what is used is embedded");
      if (descendant["/Subtype"] === "/CIDFontType2") rule("/CIDToGIDMap" in descendant, "each font maps its glyphs");
    }
    return fonts;
  }
}

function word(value: Value | undefined): string {
  return typeof value === "string" ? value : "";
}

function hasText(value: Value | undefined): boolean {
  return typeof value === "string" && value.replace(/^[ub]:/, "").trim() !== "";
}

/** A stream is told by its dictionary. */
function readObjects(json: string): ReadonlyMap<string, Value> {
  const { qpdf } = JSON.parse(json) as { qpdf: readonly [unknown, Record<string, { value?: Value; stream?: { dict: Value } }>] };
  return new Map(Object.entries(qpdf[1]).map(([name, { value, stream }]) => [name, stream?.dict ?? value ?? null]));
}
