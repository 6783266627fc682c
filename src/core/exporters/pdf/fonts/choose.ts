/** Which fonts of the computer set the characters that the export's own fonts lack. The same fonts give the same choice. */
import { covers, missingCharacters } from "../coverage";
import type { FontFace } from "./face";

export interface InstalledFace extends FontFace {
  readonly path: string;
}

/** Scripts in the order in which fonts are looked for: a font for Japanese or Korean brings its own forms of the Chinese characters. */
const FIRST = ["Hiragana", "Katakana", "Hangul", "Bopomofo", "Han"] as const;
const SCRIPTS = [
  ...FIRST,
  ...[
    "Hebrew",
    "Arabic",
    "Syriac",
    "Thaana",
    "Nko",
    "Devanagari",
    "Bengali",
    "Gurmukhi",
    "Gujarati",
    "Oriya",
    "Tamil",
    "Telugu",
    "Kannada",
  ],
  ...["Malayalam", "Sinhala", "Thai", "Lao", "Tibetan", "Myanmar", "Georgian", "Armenian", "Ethiopic", "Cherokee", "Khmer", "Mongolian"],
].map((name) => [name, new RegExp(`\\p{Script=${name}}`, "u")] as const);

/** What a script's language, or a document's, has in the name of a font that comes in several, and its bit in `codePages`. */
const LANGUAGES: Readonly<Record<string, { readonly name: RegExp; readonly bit: number }>> = {
  ja: { name: /\b(?:JP|J)\b|Hiragino|Yu ?Gothic|Meiryo|MS P?Gothic|IPA|VL ?Gothic|TakaoP?Gothic/i, bit: 17 },
  ko: { name: /\bKR\b|Malgun|Gothic Neo|Nanum|UnDotum|Baekmuk/i, bit: 19 },
  "zh-tw": { name: /\b(?:TC|TW)\b|JhengHei|MingLiU|UMing|AR PL/i, bit: 20 },
  zh: { name: /\b(?:SC|CN)\b|YaHei|SimHei|SimSun|WenQuanYi|Hiragino Sans GB/i, bit: 18 },
};
/** Made to have a sign for everything, and good to read in nothing. */
const LAST_RESORT = /unifont|last ?resort|code ?2000|fallback|symbola|bitmap|tofu/i;
/** Near to the export's own fonts. */
const PLAIN = /^(?:noto|source han|ibm plex) sans|^segoe ui|^pingfang/i;
/** Of another look. */
const OTHER =
  /serif|song|ming|mincho|batang|naskh|kufi|nastaliq|urdu|rashi|looped|slanted|display|condensed|\bui\b|mono|traditional|supplement/i;
const MOST_FONTS = 24;

/** A regular face for each script, with its bold one where there is one. `language`: of the document, BCP 47. */
export function chooseFonts(missing: readonly string[], installed: readonly InstalledFace[], language: string): readonly InstalledFace[] {
  const chosen: InstalledFace[] = [];
  let left = missing;
  for (const [script, characters] of groups(missing)) {
    const wanted = characters.filter((char) => left.includes(char));
    const face = wanted.length === 0 ? undefined : best(wanted, installed, languageOf(script, language));
    if (!face || chosen.length >= MOST_FONTS) continue;
    const bold = best(
      wanted,
      installed.filter(({ family, weight }) => family === face.family && weight >= 600 && weight <= 700),
      language,
    );
    chosen.push(face, ...(bold && bold !== face ? [bold] : []));
    left = missingCharacters(left.join(""), face.coverage);
  }
  return chosen;
}

/** The characters of each script; those of none are the last ones, one by one, since nothing says that a single font has them all. */
function groups(missing: readonly string[]): readonly (readonly [script: string, characters: readonly string[]])[] {
  const rest = new Set(missing);
  const found: [string, readonly string[]][] = [];
  for (const [script, is] of SCRIPTS) {
    const characters = [...rest].filter((char) => is.test(char));
    for (const char of characters) rest.delete(char);
    if (characters.length > 0) found.push([script, characters]);
  }
  return [...found, ...[...rest].map((char): [string, readonly string[]] => ["", [char]])];
}

function languageOf(script: string, language: string): string {
  if (script === "Hiragana" || script === "Katakana") return "ja";
  if (script === "Hangul") return "ko";
  if (script === "Bopomofo") return "zh-tw";
  const lower = language.toLowerCase();
  if (/^zh-(?:tw|hk|mo|hant)/.test(lower)) return "zh-tw";
  return ["ja", "ko"].find((one) => lower.startsWith(one)) ?? "zh";
}

function best(wanted: readonly string[], installed: readonly InstalledFace[], language: string): InstalledFace | undefined {
  const codes = wanted.map((char) => char.codePointAt(0) ?? 0);
  const rated = installed.flatMap((face) => {
    const has = codes.filter((code) => covers(face.coverage, code)).length;
    return has === 0 ? [] : [{ face, has, rank: rank(face, language) }];
  });
  return rated.sort((a, b) => b.has - a.has || b.rank - a.rank || compare(a.face, b.face))[0]?.face;
}

function rank({ family, weight, italic, monospaced, variable, codePages }: InstalledFace, language: string): number {
  const made = LANGUAGES[language];
  return (
    (made?.name.test(family) === true ? 8 : 0) +
    (made && ((codePages >>> made.bit) & 1) === 1 ? 4 : 0) +
    (LAST_RESORT.test(family) ? -64 : 0) +
    (OTHER.test(family.replace("Segoe UI", "")) ? -3 : 0) +
    (italic ? -16 : 0) +
    (monospaced ? -3 : 0) +
    (variable ? -2 : 0) +
    (PLAIN.test(family) ? 2 : /sans|gothic|arial|tahoma/i.test(family) ? 1 : 0) -
    Math.abs(weight - 400) / 50
  );
}

function compare(a: InstalledFace, b: InstalledFace): number {
  const name = ({ family, weight, path, index }: InstalledFace): string => `${family}\n${String(weight)}\n${path}\n${String(index)}`;
  return name(a) < name(b) ? -1 : 1;
}
