/** The fonts of this computer. They are looked through when a document first needs one, by their tables alone. */
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { extname, join } from "node:path";
import { chooseFonts, type InstalledFace } from "../core/exporters/pdf/fonts/choose";
import { readFaces } from "../core/exporters/pdf/fonts/face";
import { standalone } from "../core/exporters/pdf/fonts/standalone";
import type { FindFonts } from "../core/exporters/pdf/engine";

const ENDINGS = new Set([".ttf", ".otf", ".ttc", ".otc"]);
const MOST_FILES = 5000;
const DEEPEST = 6;
/** Of one file, and of all fonts of a document together: they are held in memory as they are. */
const MOST_BYTES = 100 * 1024 * 1024;

/** `folders`: where fonts are; a file that cannot be read is passed over. */
export function systemFonts(folders: readonly string[] = fontFolders()): FindFonts {
  let installed: readonly InstalledFace[] | null = null;
  return (missing, language) => {
    installed ??= folders
      .flatMap((folder) => fontFiles(folder, 0))
      .slice(0, MOST_FILES)
      .flatMap(facesOf);
    const fonts: Uint8Array[] = [];
    let total = 0;
    for (const { path, index } of chooseFonts(missing, installed, language)) {
      const font = readFont(path, index);
      total += font?.length ?? 0;
      if (font && total <= MOST_BYTES) fonts.push(font);
    }
    return fonts;
  };
}

function fontFolders(): readonly string[] {
  const home = homedir();
  const {
    WINDIR = "C:\\Windows",
    LOCALAPPDATA = join(home, "AppData", "Local"),
    XDG_DATA_HOME = join(home, ".local", "share"),
  } = process.env;
  if (process.platform === "win32") return [join(WINDIR, "Fonts"), join(LOCALAPPDATA, "Microsoft", "Windows", "Fonts")];
  if (process.platform === "darwin") {
    const assets = [7, 8, 6].map((version) => `/System/Library/AssetsV2/com_apple_MobileAsset_Font${String(version)}`);
    return ["/System/Library/Fonts", "/Library/Fonts", join(home, "Library", "Fonts"), ...assets];
  }
  return ["/usr/share/fonts", "/usr/local/share/fonts", join(XDG_DATA_HOME, "fonts"), join(home, ".fonts"), "/run/host/fonts"];
}

function fontFiles(folder: string, depth: number): readonly string[] {
  try {
    const names = readdirSync(folder).sort();
    return names.flatMap((name) => {
      const path = join(folder, name);
      if (ENDINGS.has(extname(name).toLowerCase())) return [path];
      return depth < DEEPEST && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? fontFiles(path, depth + 1) : [];
    });
  } catch {
    return [];
  }
}

function facesOf(path: string): readonly InstalledFace[] {
  let file: number | null = null;
  try {
    const { size } = statSync(path);
    if (size > MOST_BYTES) return [];
    const open = (file = openSync(path, "r"));
    const read = (offset: number, length: number): Uint8Array => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      return bytes.subarray(0, readSync(open, bytes, 0, bytes.length, offset));
    };
    return readFaces(read).map((face) => ({ ...face, path }));
  } catch {
    return [];
  } finally {
    if (file !== null) closeSync(file);
  }
}

function readFont(path: string, index: number): Uint8Array | null {
  try {
    return standalone(readFileSync(path), index);
  } catch {
    return null;
  }
}
