/**
 * The snippet syntax of VS Code, as far as fixes and templates use it: `$1`, `${1}`, `${1:text}` (nested too), `${1|a,b|}`,
 * and `\` before `$`, `}` or `\`. What is not well formed stays as it is written, as in VS Code.
 */

/** A piece of the flattened text: text, or the number of a tab stop whose text is given elsewhere. */
type Piece = string | number;

interface Frame {
  readonly stop: number;
  /** Where the frame's own pieces begin; the piece before is kept free for the opening mark. */
  readonly first: number;
  readonly opening: string;
}

const OPENING = /\$(?:(\d+)|\{(\d+)(?:(\})|(:)|(\|)))/y;
const CHOICE = /((?:\\[\s\S]|[^\\,|])+)([,|])/y;

/** Writes plain text so that it can stand in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** A tab stop that offers the values, the first one chosen; with no value an empty tab stop. */
export function choice(stop: number, values: readonly string[]): string {
  const usable = values.map((value) => value.replace(/\s+/g, " ").trim()).filter((value) => value !== "");
  if (usable.length === 0) return `$${String(stop)}`;
  return `\${${String(stop)}|${usable.map((value) => value.replace(/[\\,|]/g, "\\$&")).join(",")}|}`;
}

/** A tab stop with plain text in it. */
export function tabStop(stop: number, text: string): string {
  return `\${${String(stop)}:${escapeSnippet(text)}}`;
}

/**
 * The snippet as text: each tab stop becomes what it holds, a choice its first value, and a bare `$1` what
 * stands at the other `${1:…}`. Takes time linear in what is read and written.
 */
export function flattenSnippet(snippet: string): string {
  const pieces: Piece[] = [];
  const open: Frame[] = [];
  const held = new Map<number, { readonly first: number; readonly end: number }>();
  let plain = "";
  const flush = (): void => {
    if (plain !== "") pieces.push(plain);
    plain = "";
  };
  const hold = (stop: number, first: number): void => {
    if (!held.has(stop) && pieces.length > first) held.set(stop, { first, end: pieces.length });
  };

  for (let at = 0; at < snippet.length;) {
    const char = snippet.charAt(at);
    if (char === "\\" && /[\\$}]/.test(snippet.charAt(at + 1))) {
      plain += snippet.charAt(at + 1);
      at += 2;
      continue;
    }
    if (char === "}" && open.length > 0) {
      flush();
      const frame = open.pop();
      if (frame) hold(frame.stop, frame.first);
      at++;
      continue;
    }
    OPENING.lastIndex = at;
    const match = char === "$" ? OPENING.exec(snippet) : null;
    if (!match) {
      plain += char;
      at++;
      continue;
    }
    const [opening, bare, braced, closed, colon] = match;
    const stop = Number(bare ?? braced);
    at += opening.length;
    if (bare !== undefined || closed !== undefined) {
      flush();
      pieces.push(stop);
    } else if (colon !== undefined) {
      flush();
      pieces.push("");
      open.push({ stop, first: pieces.length, opening });
    } else {
      const values = readChoice(snippet, at);
      if (values) {
        flush();
        pieces.push(values.first);
        hold(stop, pieces.length - 1);
        at = values.end;
      } else plain += opening;
    }
  }
  flush();
  for (const frame of open) pieces[frame.first - 1] = frame.opening;

  const texts = new Map<number, string>();
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      let text = texts.get(piece);
      if (text === undefined) {
        const range = held.get(piece);
        text = range
          ? pieces
              .slice(range.first, range.end)
              .filter((inner) => typeof inner === "string")
              .join("")
          : "";
        texts.set(piece, text);
      }
      return text;
    })
    .join("");
}

/** Reads `a,b|}` behind `${1|`; `null` where it is not well formed. Stops at the first bare `|`. */
function readChoice(snippet: string, from: number): { readonly first: string; readonly end: number } | null {
  let first: string | null = null;
  for (let at = from; ;) {
    CHOICE.lastIndex = at;
    const match = CHOICE.exec(snippet);
    if (!match) return null;
    first ??= (match[1] ?? "").replace(/\\([\\,|])/g, "$1");
    at = CHOICE.lastIndex;
    if (match[2] === "|") return snippet.charAt(at) === "}" ? { first, end: at + 1 } : null;
  }
}
