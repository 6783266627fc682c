/** White space of any kind and number becomes one blank. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
