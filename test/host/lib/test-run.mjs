// One run of extension tests: a server, a browser that shows its workbench, and the verdict from the extension host.
import { copyFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { launchPage } from "./chromium.mjs";
import { startServer } from "./server.mjs";
import { serveFiles } from "./static-files.mjs";
import { nodeEntry, outputMark, passedMark, webEntry } from "./test-entry.mjs";

const timeout = Number(process.env.VSCODE_HEADLESS_TIMEOUT || 300) * 1000;
const verbose = Boolean(process.env.VSCODE_HEADLESS_VERBOSE);

/**
 * @param {ReturnType<typeof import("./command-line.mjs").parseCommandLine>} commandLine
 * @param {string} scratch  a folder that the caller removes
 */
export function openTestRun({ flags, positional }, scratch) {
  const last = (name) => flags.get(name)?.at(-1);
  const userDataDir = resolve(last("user-data-dir") ?? join(scratch, "user-data"));
  const extensionsDir = resolve(last("extensions-dir") ?? join(scratch, "extensions"));
  const logFile = join(scratch, "server.log");
  let server, files, view;

  /** Resolves when the tests have passed. */
  async function start() {
    const testsPath = last("extensionTestsPath") && resolve(last("extensionTestsPath"));
    if (!testsPath) throw new Error("--extensionTestsPath is missing: this executable only runs tests.");
    const extensionPaths = (flags.get("extensionDevelopmentPath") ?? []).map((path) => resolve(path));

    const isWeb = last("extensionDevelopmentKind") === "web";
    if (!isWeb) installCopies(extensionPaths.slice(1));
    server = await startServer({ userDataDir, extensionsDir, runtimeDir: scratch, logFile });
    view = await launchPage();
    const { payload, developmentOptions } = isWeb ? await inWebHost(extensionPaths, testsPath) : inNodeHost(extensionPaths, testsPath);
    // Whose folder holds what is under development only needs no such switch.
    if (flags.has("disable-extensions") && (isWeb || extensionPaths.length === 1)) payload.push(["disableExtensions", "true"]);
    await view.page.addInitScript(addDevelopmentOptions, developmentOptions);
    const verdict = hearVerdict();
    verdict.catch(() => {}); // it may come before the await below
    await view.page.goto(`${server.url}?${query(payload)}`, { waitUntil: "commit", timeout });
    await verdict;
  }

  /** A built workbench heeds the page's URL for these, but only under the smoke-test driver. */
  function inNodeHost(extensionPaths, testsPath) {
    const entry = join(scratch, "tests.cjs");
    writeFileSync(entry, nodeEntry(testsPath));
    const remote = (path) => `vscode-remote://${server.authority}${path}`;
    const payload = [["extensionDevelopmentPath", remote(extensionPaths[0])]];
    payload.push(["extensionTestsPath", remote(entry)]);
    return { payload, developmentOptions: { enableSmokeTestDriver: true } };
  }

  /** Of the extensions under development the page's URL can name but one; the others are found where installed ones are. */
  function installCopies(paths) {
    for (const path of paths) cpSync(path, join(extensionsDir, basename(path)), { recursive: true });
  }

  /** The scanner of web extensions looks in the page's configuration only, and wants them served over HTTP. */
  async function inWebHost(extensionPaths, testsPath) {
    const mounts = Object.fromEntries(extensionPaths.map((path, index) => [`/${index}`, path]));
    files = await serveFiles(mounts, (file, body) => (file === testsPath ? webEntry(body) : body));
    // Through code-server's port proxy: the workbench may only fetch from its own origin.
    const uri = (path) => ({ scheme: "http", authority: server.authority, path: `/proxy/${files.port}${path}` });
    const developmentOptions = {
      enableSmokeTestDriver: true,
      extensions: Object.keys(mounts).map(uri),
      extensionTestsPath: uri(`/0/${relative(extensionPaths[0], testsPath)}`),
    };
    return { payload: [], developmentOptions };
  }

  function query(payload) {
    const query = new URLSearchParams({ payload: JSON.stringify([["skipWelcome", "true"], ...payload]) });
    const target = positional[0] && resolve(positional[0]);
    if (!target)
      query.set("ew", "true"); // an empty window
    else query.set(target.endsWith(".code-workspace") ? "workspace" : "folder", target);
    return query;
  }

  /** The two functions are the hooks of VS Code's own browser test runner. */
  function hearVerdict() {
    let passed = false;
    return new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`no result after ${timeout / 1000} s`)), timeout).unref();
      void server.gone.then(() => reject(new Error(`the VS Code server ended:\n${server.tail()}`)));
      view.page.on("crash", () => reject(new Error("the workbench page crashed")));
      void view.page.exposeFunction("codeAutomationExit", (code) => {
        if (code !== 0) reject(new Error(`the tests failed (exit code ${code})`));
        else if (!passed) reject(new Error("the extension host ended before the tests did"));
        else resolve();
      });
      void view.page.exposeFunction("codeAutomationLog", (type, args) => {
        const line = args.map(String).join(" ");
        if (line.startsWith(outputMark + passedMark)) passed = true;
        else if (line.startsWith(outputMark)) console.log(line.slice(outputMark.length));
        else if (verbose) console.log(`[${type}] ${line}`);
      });
    });
  }

  async function saveArtifacts(folder) {
    mkdirSync(folder, { recursive: true });
    if (existsSync(logFile)) copyFileSync(logFile, join(folder, "server.log"));
    const logs = join(userDataDir, "logs");
    if (existsSync(logs)) cpSync(logs, join(folder, "logs"), { recursive: true });
    await view?.page.screenshot({ path: join(folder, "failure.png"), timeout: 10_000 });
  }

  async function stop() {
    await view?.browser.close().catch(() => {}); // it may have crashed
    await server?.stop();
    files?.close();
  }

  return { start, stop, saveArtifacts, killNow: () => server?.killNow() };
}

/** Runs in the page, between the end of its HTML and the start of the workbench's module. */
function addDevelopmentOptions(more) {
  document.addEventListener("readystatechange", () => {
    const meta = document.getElementById("vscode-workbench-web-configuration");
    if (document.readyState !== "interactive" || !meta) return;
    const config = JSON.parse(meta.dataset.settings);
    config.developmentOptions = { ...config.developmentOptions, ...more };
    meta.dataset.settings = JSON.stringify(config);
  });
}
