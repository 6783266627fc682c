/**
 * Makes a PDF of the compiler one for archives (PDF/A-3, level A) and for everyone (PDF/UA-1). The compiler already embeds fonts, tags
 * the structure and gives images their descriptions; what it leaves out is added here as one incremental update behind the file:
 * the identification in the metadata, the colours that are meant, and what the attachment is to the document.
 */
import { readPdf, type PdfObjects } from "./pdf-objects";

const PROPERTY = (name: string, type: string, description: string): string =>
  `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>${type}</pdfaProperty:valueType>` +
  `<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`;

/** PDF/A knows no `pdfuaid`: a schema that it does not know has to be described. */
const IDENTIFICATION =
  '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"' +
  ' xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"' +
  ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">' +
  "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>" +
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" +
  `<pdfaSchema:property><rdf:Seq>${PROPERTY("part", "Integer", "Part of PDF/UA")}</rdf:Seq></pdfaSchema:property>` +
  "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>";

/** @throws Error where the file is not laid out as the compiler, whose version is pinned, lays it out. */
export function archive(pdf: Uint8Array): Uint8Array {
  const objects = readPdf(pdf);
  const { root, size } = objects;
  const intent = size;
  const attachments = objects.numbers.filter((number) => /\/Type\s*\/Filespec\b/.test(objects.dictionary(number)));
  const changed = new Map<number, string>();
  const metadata = reference(objects.dictionary(root), "Metadata");

  changed.set(intent, outputIntent(objects));
  for (const number of attachments) changed.set(number, add(objects.dictionary(number), "/AFRelationship/Source", "AFRelationship"));
  changed.set(metadata, identified(objects.stream(metadata)));
  const files = attachments.map((number) => `${String(number)} 0 R`).join(" ");
  const associated = files === "" ? "" : `/AF[${files}]`;
  let catalog = add(objects.dictionary(root), `/OutputIntents[${String(intent)} 0 R]${associated}`, "OutputIntents");
  catalog = /\/ViewerPreferences\s*<</.test(catalog)
    ? catalog.replace(/\/ViewerPreferences\s*<</, "$&/DisplayDocTitle true")
    : add(catalog, "/ViewerPreferences<</DisplayDocTitle true>>", "ViewerPreferences");
  changed.set(root, catalog);
  return appended(pdf, objects, changed);
}

/** The profile of the colours is one that the file already holds. */
function outputIntent(objects: PdfObjects): string {
  const profile = objects.references("ICCBased").find((number) => /\/N\s+3\b/.test(objects.dictionary(number)));
  if (profile === undefined) throw new Error("The PDF holds no RGB colour profile.");
  return `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/RegistryName(http://www.color.org)/Info(sRGB IEC61966-2.1)/DestOutputProfile ${String(profile)} 0 R>>`;
}

function identified(stream: string): string {
  const start = stream.indexOf("<?xpacket begin");
  const end = stream.indexOf("?>", stream.indexOf("<?xpacket end"));
  const close = stream.lastIndexOf("</rdf:RDF>");
  if (start < 0 || end < 0 || close < 0) throw new Error("The PDF's metadata are not plain XMP.");
  const packet = stream.slice(start, close) + IDENTIFICATION + stream.slice(close, end + 2);
  return `<</Type/Metadata/Subtype/XML/Length ${String(packet.length)}>>\nstream\n${packet}\nendstream`;
}

function add(dictionary: string, entries: string, name: string): string {
  if (dictionary.includes(`/${name}`)) throw new Error(`The PDF has /${name} already.`);
  const end = dictionary.lastIndexOf(">>");
  return dictionary.slice(0, end) + entries + dictionary.slice(end);
}

function reference(dictionary: string, name: string): number {
  const match = new RegExp(`/${name}\\s+(\\d+) 0 R`).exec(dictionary);
  if (!match) throw new Error(`The PDF's catalog has no /${name}.`);
  return Number(match[1]);
}

/** What was there stays byte for byte; the changed objects and a table of where they are come behind it. */
function appended(pdf: Uint8Array, { size, root, info, id, tableAt }: PdfObjects, changed: ReadonlyMap<number, string>): Uint8Array {
  let update = "\n";
  let table = "xref\n0 1\n0000000000 65535 f \n";
  for (const [number, content] of [...changed].sort(([a], [b]) => a - b)) {
    table += `${String(number)} 1\n${String(pdf.length + update.length).padStart(10, "0")} 00000 n \n`;
    update += `${String(number)} 0 obj\n${content}\nendobj\n`;
  }
  const start = pdf.length + update.length;
  const trailer = `<</Size ${String(size + 1)}/Root ${String(root)} 0 R/Info ${String(info)} 0 R/ID${id}/Prev ${String(tableAt)}>>`;
  update += `${table}trailer\n${trailer}\nstartxref\n${String(start)}\n%%EOF\n`;
  const all = new Uint8Array(pdf.length + update.length);
  all.set(pdf);
  // Each character is one byte: the update was put together from bytes that were read the same way.
  for (let i = 0; i < update.length; i++) all[pdf.length + i] = update.charCodeAt(i);
  return all;
}
