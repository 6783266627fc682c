// From a fresh clone to the running thing: builds and packages the extension, checks and exports the examples with the
// command line, and opens the editor on them with the extension installed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const usage = `npm start [-- options]

  --no-open      build, package, check and export, but open no editor
  --browser      the VS Code server in the browser, even where there is a desktop VS Code
  --port NUMBER  the port of the VS Code server (by default a free one)
  --help         this text
`;

const root = fileURLToPath(new URL("..", import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const examples = join(root, "examples");
const output = join(root, "output");
const vsix = join(root, "postmortem.vsix");

const styles = { bold: 1, red: 31, green: 32, yellow: 33, cyan: 36 };

/** What a person can do something about; anything else is a bug and shows its stack. */
class StartError extends Error {}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(usage);
  else await start(options);
} catch (error) {
  console.error(error instanceof StartError ? `\n${paint("red", "npm start stopped:")} ${error.message}` : error);
  process.exitCode = 1;
}

async function start({ open, browser, port }) {
  checkNode();
  checkDependencies();
  step("Building and packaging", () => npm("run", "--silent", "package"));
  const files = step("Checking examples/", check);
  tellFindings(files);
  const exported = step("Exporting to HTML", exportHtml);
  console.log(`  ${exported.map((file) => show(join(output, file))).join("\n  ")}`);
  console.log(`\nThe extension is ${show(vsix)}; the command line is "node dist/cli.js --help".`);

  const draft = files.toSorted((a, b) => b.problems.length - a.problems.length)[0]?.path;
  const document = draft === undefined ? [] : [join(root, draft)];
  if (!open) return;
  const code = browser ? undefined : findOnPath("code");
  if (code) {
    openDesktop(code, document);
    return;
  }
  if (!browser) console.log('\nThere is no desktop VS Code on the PATH ("code"), so here comes the VS Code server.');
  await openServer(document, port);
}

function readOptions(args) {
  const names = {
    "no-open": { type: "boolean" },
    browser: { type: "boolean" },
    port: { type: "string" },
    help: { type: "boolean", short: "h" },
  };
  let values;
  try {
    ({ values } = parseArgs({ args, options: names }));
  } catch (error) {
    throw new StartError(`${error.message}\n\n${usage}`);
  }
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 1 && port <= 65_535)) {
    throw new StartError(`"${values.port}" is not a port; give a number from 1 to 65535.`);
  }
  return { open: !values["no-open"], browser: values.browser ?? false, port, help: values.help ?? false };
}

function checkNode() {
  const wanted = manifest.engines.node.replace(">=", "");
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [wantedMajor, wantedMinor] = wanted.split(".").map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new StartError(`Node ${wanted} or newer is needed; this is ${process.versions.node}. See https://nodejs.org/en/download.`);
}

function checkDependencies() {
  if (!existsSync(join(root, "node_modules", "esbuild"))) throw new StartError('The dependencies are missing; run "npm ci" first.');
}

/** The problems of each example. Findings are what the examples are for; only a check that cannot run is an error. */
function check() {
  const { status, stdout, stderr } = cli("check", "examples", "--format", "json");
  if (status !== 0 && status !== 1) throw new StartError(`The examples could not be checked.\n${stderr}`);
  return JSON.parse(stdout).files;
}

function tellFindings(files) {
  const width = Math.max(...files.map(({ path }) => path.length));
  for (const { path, problems } of files) {
    const count = (severity) => problems.filter((problem) => problem.severity === severity).length;
    const counts = ["error", "warning", "information", "hint"].map((severity) => plural(count(severity), severity)).filter(Boolean);
    console.log(`  ${path.padEnd(width)}  ${paint(problems.length > 0 ? "yellow" : "green", counts.join(", ") || "nothing found")}`);
  }
  console.log('  (each finding with its place: "node dist/cli.js check examples")');
}

function exportHtml() {
  const folder = join(examples, "postmortems");
  const documents = readdirSync(folder).filter((file) => file.endsWith(".md"));
  const { status, stderr } = cli("export", ...documents.map((file) => join(folder, file)), "--to", "html", "--out", `${output}/`);
  if (status !== 0) throw new StartError(`The examples could not be exported.\n${stderr}`);
  return documents.map((file) => file.replace(/\.md$/, ".html"));
}

function cli(...args) {
  return spawnSync(process.execPath, [join(root, "dist", "cli.js"), ...args], { cwd: root, encoding: "utf8", maxBuffer: 64 << 20 });
}

/** @param {string[]} documents  opened beside the folder */
function openDesktop(code, documents) {
  const run = (...args) =>
    spawnSync(code, args, { stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" }).status === 0;
  step("Installing the extension in VS Code", () => {
    if (!run("--install-extension", vsix, "--force"))
      throw new StartError(`"${code} --install-extension" failed; install ${show(vsix)} by hand.`);
  });
  if (!run(examples, ...documents)) throw new StartError(`"${code}" did not open; open the folder ${show(examples)} by hand.`);
  console.log("\nVS Code opens on examples/.");
}

async function openServer(documents, port) {
  const { ensureInstalled } = await import("../test/host/lib/install.mjs");
  const { installExtension, startServer } = await import("../test/host/lib/server.mjs");
  const scratch = mkdtempSync(join(tmpdir(), "pm-start-"));
  const places = { userDataDir: join(scratch, "user"), extensionsDir: join(scratch, "extensions") };
  let server;
  const cleanUp = () => {
    server?.killNow();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once("exit", cleanUp);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(0));
  try {
    await ensureInstalled();
    await installExtension(vsix, places);
    server = await startServer({ ...places, runtimeDir: scratch, settings: { "window.autoDetectColorScheme": true }, port });
  } catch (error) {
    throw new StartError(`${error.message}\nAll but the editor is done.`);
  }
  const query = new URLSearchParams({ folder: examples });
  const files = documents.map((path) => ["openFile", `vscode-remote://${server.authority}${path}`]);
  query.set("payload", JSON.stringify(files));
  console.log(`\nVS Code with the extension, open on examples/:\n\n  ${paint("cyan", `${server.url}?${query}`)}\n\nCtrl-C ends it.`);
  await server.gone;
  throw new StartError(`The VS Code server ended:\n${server.tail()}`);
}

function npm(...args) {
  // As npm started this script, if it did: npm itself is a script, and on Windows not even a program.
  const [command, ...first] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const shell = process.platform === "win32" && !process.env.npm_execpath;
  const { status, stdout, stderr } = spawnSync(command, [...first, ...args], { cwd: root, encoding: "utf8", shell });
  if (status !== 0) throw new StartError(`"npm ${args.join(" ")}" failed.\n${stdout}${stderr}`);
}

function step(title, act) {
  const started = Date.now();
  process.stdout.write(`${paint("bold", title)} …`);
  const result = act();
  process.stdout.write(` ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  return result;
}

function findOnPath(name) {
  const names = process.platform === "win32" ? [`${name}.cmd`, `${name}.exe`] : [name];
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((file) => join(folder, file))).find((file) => existsSync(file));
}

function plural(count, noun) {
  if (count === 0) return "";
  return `${count} ${noun}${count === 1 || noun === "information" ? "" : "s"}`;
}

function show(path) {
  return relative(process.cwd(), path) || ".";
}

function paint(style, text) {
  return process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[${styles[style]}m${text}\u001b[0m` : text;
}
