/** Rows of plain values as an aligned text table: numbers to the right, the rest to the left. */

const show = (value) =>
  value === null || value === undefined ? "–" : typeof value === "number" ? value.toLocaleString("en") : String(value);

/** `columns`: key of the row → heading. */
export function table(rows, columns) {
  const keys = Object.keys(columns);
  const cells = rows.map((row) => keys.map((key) => show(row[key])));
  const widths = keys.map((key, i) => Math.max(columns[key].length, ...cells.map((line) => line[i].length)));
  const right = keys.map((key) => rows.some((row) => typeof row[key] === "number"));
  const line = (texts) =>
    "  " +
    texts
      .map((text, i) => (right[i] ? text.padStart(widths[i]) : text.padEnd(widths[i])))
      .join("  ")
      .trimEnd();
  return [line(Object.values(columns)), ...cells.map(line)].join("\n");
}
