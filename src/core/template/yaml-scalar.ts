/** Text → a YAML scalar on one line that every YAML reader, of 1.1 as of 1.2, takes for exactly that text. */

/** Starts with a letter and holds no sign that YAML knows: such a text needs no quotes. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} .,()/’'–—+-]*$/u;
/** Words that some reader takes for a boolean, for nothing or for a number. */
const WORD = /^(true|false|yes|no|on|off|y|n|null|nan|inf)$/i;

export function yamlScalar(text: string): string {
  return PLAIN.test(text) && !WORD.test(text) && !text.endsWith(" ") ? text : quoted(text);
}

/** JSON's strings are YAML's double-quoted scalars; what YAML does not allow unescaped is escaped as well. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
