// Chromium: where it is, and how it comes there.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { hostEdition } from "./edition.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const args = [
  "--no-sandbox", // root, or a container without user namespaces
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Nothing but this machine: a test that needs the network fails everywhere alike.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost",
];

/** @returns {string | undefined} */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) {
    if (existsSync(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH names ${env.CHROMIUM_PATH}, which does not exist.`);
  }
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere].find((path) => existsSync(path));
}

/** Finds Chromium, or installs it where that can be done without asking: as root on Debian. */
export function ensureChromium(say = console.log) {
  const found = findChromium();
  if (found) return found;
  if (isDebian() && process.getuid?.() === 0) {
    say("Installing Chromium (apt-get install chromium)");
    apt("update");
    apt("install", "-y", "--no-install-recommends", "chromium");
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(`The browser tests need Chromium, Chrome or Edge. ${advice()} Or set CHROMIUM_PATH to the program.`);
}

/** One browser with one fresh profile, and one page. */
export async function launchPage({ viewport = { width: 1280, height: 800 }, colorScheme = "light", ...contextOptions } = {}) {
  const { chromium } = createRequire(join(hostEdition().root, "package.json"))("playwright-core");
  const browser = await chromium.launch({ executablePath: ensureChromium(), headless: true, args });
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce", ...contextOptions });
  const page = await context.newPage();
  return { browser, context, page };
}

function apt(...command) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status } = spawnSync("apt-get", ["-q", ...command], { env, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error(`"apt-get ${command.join(" ")}" failed; install Chromium by hand or set CHROMIUM_PATH to it.`);
}

function advice() {
  if (process.platform === "darwin") return 'Install one, for example with "brew install --cask chromium".';
  if (process.platform === "win32") return 'Install one, for example with "winget install Google.Chrome".';
  if (isDebian()) return 'Install it with "sudo apt-get update && sudo apt-get install chromium".';
  return "Install one with the system's package manager.";
}

/** Debian itself: Ubuntu's package of that name only asks for a snap. */
function isDebian() {
  return existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}
