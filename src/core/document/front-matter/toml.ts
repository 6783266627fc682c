/** TOML front matter as site generators write it: `key = value` lines up to the first table. */
import { slice, span, trim, type Span } from "../../text/span";
import { linesOf } from "../markdown/inline";
import type { FrontMatterField } from "../model";

export function readToml(text: string, content: Span): ReadonlyMap<string, FrontMatterField> {
  const fields = new Map<string, FrontMatterField>();
  for (const line of linesOf(text, content)) {
    const source = slice(text, line);
    if (source.startsWith("[")) break;
    const match = /^\s*(?:"([^"\n]{1,100})"|'([^'\n]{1,100})'|([\w-]{1,100}))\s*=/.exec(source);
    const key = match?.[1] ?? match?.[2] ?? match?.[3];
    if (!match || key === undefined || fields.has(key)) continue;
    const keyStart = line.start + source.indexOf(key);
    const valueRange = trim(text, span(line.start + match[0].length, line.end));
    const written = slice(text, valueRange);
    fields.set(key, { key, keyRange: span(keyStart, keyStart + key.length), value: tomlValue(written), valueRange, written });
  }
  return fields;
}

function tomlValue(written: string): unknown {
  const string = /^"((?:[^"\\]|\\.)*)"/.exec(written) ?? /^'([^']*)'/.exec(written);
  if (string) return (string[1] ?? "").replace(/\\(["\\])/g, "$1");
  if (/^(?:true|false)\b/.test(written)) return written.startsWith("true");
  const list = /^\[([^\]]*)\]/.exec(written);
  if (list)
    return (list[1] ?? "")
      .split(",")
      .map((part) => tomlValue(part.trim()))
      .filter((part) => part !== "");
  const bare = (written.split("#")[0] ?? "").trim();
  return /^[+-]?\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : bare;
}
