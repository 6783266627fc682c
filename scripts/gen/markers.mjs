// Parts of a hand-written file that are generated: what stands between `<!-- gen:name -->` and `<!-- /gen:name -->`.

/** The text with the part replaced; unchanged where the marks are not there. */
export function replacePart(text, name, part) {
  const [open, close] = [`<!-- gen:${name} -->`, `<!-- /gen:${name} -->`];
  const start = text.indexOf(open);
  const end = text.indexOf(close, start);
  if (start < 0 || end < 0) return text;
  return `${text.slice(0, start + open.length)}\n${part}\n${text.slice(end)}`;
}

/** A Markdown table; prettier aligns it. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replace(/\|/g, "\\|").replace(/\r?\n/g, " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
