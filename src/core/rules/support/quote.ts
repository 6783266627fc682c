/** Words of the document within a message: on one line, in double quotes, cut where they would drown the message. */
export function quote(written: string): string {
  const line = written.replace(/\s+/g, " ").trim();
  return `"${line.length > 48 ? `${line.slice(0, 45).replace(/[\uD800-\uDBFF]$/, "")}…` : line}"`;
}
