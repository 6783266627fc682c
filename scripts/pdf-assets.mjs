// What the PDF export reads beside its code, put into dist/pdf/: the template, and the compiler and the fonts, each as one
// compressed file.
// Compressing takes some seconds, so what was made of the same packages before is kept in node_modules/.cache.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compress, init } from "@bokuweb/zstd-wasm";
import wawoff2 from "wawoff2";
import { root } from "./bundles.mjs";

/** 19 is a tenth smaller and takes twice as long. */
const LEVEL = 12;
const packages = path.join(root, "node_modules");
const cache = path.join(packages, ".cache", "postmortem-pdf");

const FONTS = [
  "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf",
  "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "@expo-google-fonts/source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf",
  "@expo-google-fonts/source-code-pro/400Regular/SourceCodePro_400Regular.ttf",
  "@expo-google-fonts/source-code-pro/600SemiBold/SourceCodePro_600SemiBold.ttf",
  "@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf",
  "@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf",
  "twemoji-colr-font/twemoji.woff2",
];

const TEMPLATE = ["src/core/exporters/pdf/post-mortem.typ", "dist/pdf/post-mortem.typ"];

const COMPRESSED = [
  { name: "dist/pdf/compiler.zst", packages: ["@myriaddreamin/typst-ts-web-compiler"], make: readCompiler },
  { name: "dist/pdf/fonts.zst", packages: [...new Set(FONTS.map(packageOf))], make: packFonts },
];

/** Where the files are put. */
export const pdfAssets = [TEMPLATE[1], ...COMPRESSED.map(({ name }) => name)];

/** The packages whose content is in these files, and in no bundle that esbuild could tell of. */
export const pdfPackages = COMPRESSED.flatMap(({ packages }) => packages);

/** `folder`: where to put them. */
export async function buildPdfAssets(folder = path.join(root, "dist", "pdf")) {
  mkdirSync(cache, { recursive: true });
  mkdirSync(folder, { recursive: true });
  copyFileSync(path.join(root, TEMPLATE[0]), path.join(folder, path.basename(TEMPLATE[1])));
  for (const { name, packages: from, make } of COMPRESSED) {
    const versions = from.map((one) => `${one}@${JSON.parse(readFileSync(path.join(packages, one, "package.json"), "utf8")).version}`);
    const key = createHash("sha256")
      .update(JSON.stringify([versions, FONTS, LEVEL]))
      .digest("hex")
      .slice(0, 16);
    const kept = path.join(cache, `${path.basename(name)}.${key}`);
    if (!existsSync(kept)) {
      await init();
      writeFileSync(`${kept}.${process.pid}`, compress(await make(), LEVEL));
      renameSync(`${kept}.${process.pid}`, kept);
    }
    copyFileSync(kept, path.join(folder, path.basename(name)));
  }
}

function readCompiler() {
  return readFileSync(path.join(packages, "@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm"));
}

/** As `unpack` in src/core/exporters/pdf/font-pack.ts reads it: the length of the contents, the contents, the files. */
async function packFonts() {
  const files = [];
  for (const font of FONTS) {
    const bytes = readFileSync(path.join(packages, font));
    files.push([
      path.basename(font).replace(/\.\w+$/, ".ttf"),
      font.endsWith(".woff2") ? Buffer.from(await wawoff2.decompress(bytes)) : bytes,
    ]);
  }
  const contents = Buffer.from(JSON.stringify(files.map(([name, bytes]) => [name, bytes.length])));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(contents.length);
  return Buffer.concat([length, contents, ...files.map(([, bytes]) => bytes)]);
}

function packageOf(file) {
  return file
    .split("/")
    .slice(0, file.startsWith("@") ? 2 : 1)
    .join("/");
}
