/** What a language model answers → the texts that it proposes. The answer is not trusted: it is plain text, never run or rendered. */
import { oneLine } from "./one-line";

/** More are not looked at. */
const MOST_LINES = 20;

/** The proposals in their order, each once, on one line, without fences, bullets and quotes around them. Any text is read, none throws. */
export function readAnswer(answer: string): readonly string[] {
  const text = withoutFences(answer).trim();
  const texts = fromJson(text) ?? text.split("\n");
  const read = texts.slice(0, MOST_LINES).map((one) => unquoted(withoutBullet(oneLine(one))));
  return [...new Set(read.filter((one) => one !== ""))];
}

function withoutFences(answer: string): string {
  return answer
    .split("\n")
    .filter((line) => !line.trimStart().startsWith("```"))
    .join("\n");
}

/** The strings of an array, or of an array in an object; `null` where it is something else. */
function fromJson(text: string): readonly string[] | null {
  const parsed = parsedJson(text) ?? parsedJson(text.slice(text.indexOf("["), text.lastIndexOf("]") + 1));
  if (typeof parsed === "string") return [parsed];
  if (typeof parsed !== "object" || parsed === null) return null;
  const list: unknown = Array.isArray(parsed) ? parsed : Object.values(parsed).find((value) => Array.isArray(value));
  return Array.isArray(list) ? list.filter((one) => typeof one === "string") : null;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** `1. `, `2) `, `- `, `* ` or `• ` before it. */
function withoutBullet(line: string): string {
  return line.replace(/^(?:\d{1,2}[.)]|[-*•+])\s/, "").trim();
}

const PAIRS: Readonly<Record<string, string>> = { '"': '"', "“": "”", "„": "“", "«": "»", "'": "'" };

/** Without the quotes around the whole of it; quotes within stay. */
function unquoted(line: string): string {
  const close = PAIRS[line.charAt(0)];
  const text = line.endsWith(",") ? line.slice(0, -1) : line;
  if (!close || text.length < 2 || !text.endsWith(close)) return line;
  const inside = text.slice(1, -1);
  return inside.includes(close) || inside.includes(text.charAt(0)) ? line : inside.trim();
}
