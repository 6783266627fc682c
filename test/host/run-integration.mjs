// The integration tests, inside VS Code's Node extension host and inside its web extension host.
//
//   node test/host/run-integration.mjs [--node | --web] [--one | --several] [--oldest] [--headless] [--no-build] [--grep=PATTERN]
//
// --one and --several: only the suites for a workspace of one folder, or those for a workspace of several.
// In which VS Code: VSCODE_EXECUTABLE, if set; else the desktop VS Code, downloaded once, where there is a screen for it;
// else the VS Code server with headless Chromium. --headless asks for the latter, --oldest for the oldest VS Code that the
// extension supports. The last line is "N passed, N failed".
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { ensureChromium } from "./lib/chromium.mjs";
import { hostEdition } from "./lib/edition.mjs";
import { ensureInstalled } from "./lib/install.mjs";

const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const options = {
  node: { type: "boolean" },
  web: { type: "boolean" },
  one: { type: "boolean" },
  several: { type: "boolean" },
  oldest: { type: "boolean" },
  headless: { type: "boolean" },
  "no-build": { type: "boolean" },
  grep: { type: "string" },
};
const { values } = parseArgs({ options });
const both = !values.node && !values.web;
const hosts = ["node", "web"].filter((host) => both || values[host]);
const workspaces = ["one", "several"].filter((name) => values[name] || values.one === values.several);

const started = Date.now();
const total = { passed: 0, failed: 0 };
try {
  everySuiteIsListed();
  if (!values["no-build"]) build();
  const executable = await findVsCode();
  for (const host of hosts) {
    for (const folders of workspaces) {
      const { passed, failed } = await runIn(host, folders, executable);
      total.passed += passed;
      total.failed += failed;
    }
  }
} catch (error) {
  console.error(error.message);
  total.failed++;
}
console.log(`Integration tests took ${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function everySuiteIsListed() {
  const list = readFileSync(path("test/integration/suites.ts"), "utf8");
  const missing = readdirSync(path("test/integration/suite")).filter((file) => !list.includes(`"./suite/${file.replace(/\.ts$/, "")}"`));
  if (missing.length > 0) throw new Error(`test/integration/suites.ts does not list ${missing.join(", ")}.`);
}

function build() {
  const { status } = spawnSync(process.execPath, [path("esbuild.mjs"), "--tests"], { stdio: "inherit" });
  if (status !== 0) throw new Error("The build failed.");
}

async function findVsCode() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  if (!values.headless && hasScreen()) {
    try {
      return await downloadAndUnzipVSCode({ version: values.oldest ? oldestVersion() : "stable" });
    } catch (error) {
      console.log(`No desktop VS Code (${error.message}); using the VS Code server.`);
    }
  }
  const edition = hostEdition(values.oldest ? "oldest" : undefined);
  process.env.POSTMORTEM_HOST_EDITION = edition.name; // for the stand-in, which runs in a process of its own
  await ensureInstalled(edition);
  ensureChromium();
  return path("test/host/bin/vscode-headless.mjs");
}

function hasScreen() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function oldestVersion() {
  return JSON.parse(readFileSync(path("package.json"), "utf8")).engines.vscode.replace("^", "");
}

async function runIn(host, folders, vscodeExecutablePath) {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), "pm-test-"))); // short: VS Code puts sockets in there
  const workspace = join(scratch, "workspace");
  const settings = { "postmortemTests.grep": values.grep ?? "", "postmortemTests.host": host };
  try {
    const opened = folders === "one" ? copyWorkspace(workspace, settings) : severalFolders(workspace, settings);
    await runTests({
      vscodeExecutablePath,
      // The second one provides a language model, so that a test can play both sides.
      extensionDevelopmentPath: [path("."), path("test/integration/model-provider")],
      extensionTestsPath: path(`out/integration/${host}.js`),
      launchArgs: [
        opened,
        "--disable-extensions",
        `--user-data-dir=${join(scratch, "user")}`,
        `--extensions-dir=${join(scratch, "extensions")}`,
        ...(host === "web" ? ["--extensionDevelopmentKind=web"] : []),
      ],
    });
    return resultOf(workspace);
  } catch (error) {
    // A failed test makes the run fail; without counts, or with good ones, it was the run itself.
    const result = resultOf(workspace);
    if (result.failed > 0) return result;
    console.error(`The ${host} extension host did not come to its end: ${error.message}`);
    return { ...result, failed: 1 };
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Nothing in it is in scope at first, so that the extension is still asleep when the tests begin. */
function copyWorkspace(workspace, settings) {
  cpSync(path("test/fixtures/workspace"), workspace, { recursive: true });
  cpSync(path("examples/postmortems"), join(workspace, "material"), { recursive: true });
  mkdirSync(join(workspace, ".vscode"));
  writeFileSync(join(workspace, ".vscode", "settings.json"), JSON.stringify(settings));
  commit(workspace, "Greta Lindqvist");
  return workspace;
}

/** `first` with `inner` in it, and `second` beside them. The result is left in the first. */
function severalFolders(first, settings) {
  const second = `${first}-two`;
  for (const folder of [join(first, "inner"), second]) mkdirSync(folder, { recursive: true });
  const file = `${first}.code-workspace`;
  writeFileSync(file, JSON.stringify({ folders: [first, second, join(first, "inner")].map((path) => ({ path })), settings }));
  return file;
}

/** A history with one commit, for the authors that the extension proposes; none where there is no git. */
function commit(folder, author) {
  const git = (...args) => spawnSync("git", ["-C", folder, ...args], { stdio: "ignore" });
  const identity = ["-c", `user.name=${author}`, "-c", "user.email=author@example.com", "-c", "commit.gpgsign=false"];
  if (git("init", "-q").status === 0) git(...identity, "commit", "-q", "--allow-empty", "--no-verify", "-m", "Begin");
}

function resultOf(workspace) {
  const file = join(workspace, "integration-result.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { passed: 0, failed: 0 };
}
