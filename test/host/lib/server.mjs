// Starts and stops one code-server: the real VS Code server with its Node extension host, and the real web workbench.
import { spawn } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { hostEdition } from "./edition.mjs";

/** Settings that keep the workbench quiet and the same on every run. */
const quietSettings = {
  "telemetry.telemetryLevel": "off",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "workbench.enableExperiments": false,
  "files.autoSave": "off", // the desktop's default; the web's is afterDelay
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.reduceMotion": "on",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "security.workspace.trust.enabled": false,
  "git.enabled": false,
  "npm.fetchOnlinePackageInfo": false,
  "typescript.disableAutomaticTypeAcquisition": true,
};

/**
 * @param {object} o
 * @param {string} o.userDataDir    as VS Code's --user-data-dir
 * @param {string} o.extensionsDir  as VS Code's --extensions-dir
 * @param {object} [o.settings]     user settings for this run
 * @param {string} [o.runtimeDir]   a short path for the server's sockets (else they stay behind in the system's folder)
 * @param {string} [o.logFile]
 * @param {number} [o.port]         by default a free one
 */
export async function startServer({ userDataDir, extensionsDir, settings = {}, runtimeDir, logFile, port }) {
  const { node, serverEntry } = hostEdition();
  writeSettings(userDataDir, settings);
  const address = `127.0.0.1:${await freePort(port)}`;
  const args = ["--bind-addr", address, "--auth", "none", "--disable-update-check", "--disable-getting-started-override"];
  const child = spawn(node, [serverEntry, ...profile(userDataDir, extensionsDir), ...args], {
    detached: true, // a process group of its own, so that stop() takes its extension hosts along
    stdio: ["ignore", "pipe", "pipe"],
    env: serverEnvironment(runtimeDir ? { XDG_RUNTIME_DIR: runtimeDir } : {}),
  });
  const log = logFile ? createWriteStream(logFile) : undefined;
  let tail = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data) => {
      log?.write(data);
      tail = (tail + data).slice(-4000);
    });
  }
  let exited = false;
  const gone = new Promise((resolve) => {
    child.once("exit", () => {
      exited = true;
      resolve();
    });
  });
  const kill = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // already gone
    }
  };

  const url = `http://${address}/`;
  for (const end = Date.now() + 60_000; !(await answers(url)); await sleep(50)) {
    if (exited) throw new Error(`The VS Code server ended early:\n${tail}`);
    if (Date.now() < end) continue;
    kill("SIGKILL");
    throw new Error(`The VS Code server does not answer:\n${tail}`);
  }
  return {
    url,
    authority: address,
    gone,
    tail: () => tail,
    async stop() {
      kill("SIGTERM");
      await Promise.race([gone, sleep(3000, undefined, { ref: false })]);
      kill("SIGKILL"); // what is left of the group
      log?.end();
    },
    killNow: () => kill("SIGKILL"),
  };
}

/** As `code --install-extension FILE.vsix`. */
export async function installExtension(vsix, { userDataDir, extensionsDir }) {
  const { node, serverEntry } = hostEdition();
  const args = [serverEntry, ...profile(userDataDir, extensionsDir), "--install-extension", vsix, "--force"];
  const child = spawn(node, args, { stdio: ["ignore", "pipe", "pipe"], env: serverEnvironment({}) });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  if (code !== 0) throw new Error(`Installing ${vsix} failed (${code}):\n${output}`);
  return output;
}

function profile(userDataDir, extensionsDir) {
  // A config file of our own: without it code-server writes one into the user's home.
  mkdirSync(userDataDir, { recursive: true });
  const config = join(userDataDir, "code-server.yaml");
  writeFileSync(config, "{}\n");
  const places = ["--config", config, "--user-data-dir", userDataDir, "--extensions-dir", extensionsDir];
  return [...places, "--disable-telemetry", "--disable-workspace-trust"];
}

function serverEnvironment(extra) {
  const env = { ...process.env, EXTENSIONS_GALLERY: "{}", ...extra }; // no marketplace
  // What a parent VS Code terminal or a parent server would leak into ours.
  for (const name of Object.keys(env)) {
    if (/^(VSCODE_IPC|VSCODE_PID|ELECTRON_|CODE_SERVER_|PASSWORD$|HASHED_PASSWORD$|PORT$)/.test(name)) delete env[name];
  }
  return env;
}

function writeSettings(userDataDir, settings) {
  const file = join(userDataDir, "User", "settings.json");
  mkdirSync(dirname(file), { recursive: true });
  const own = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  writeFileSync(file, JSON.stringify({ ...quietSettings, ...own, ...settings }, null, 2));
}

async function answers(url) {
  try {
    return (await fetch(`${url}healthz`)).ok;
  } catch {
    return false;
  }
}

/** The port asked for, if nothing listens there; without one, any. */
function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", ({ code, message }) => {
      const reason = { EADDRINUSE: `Port ${wanted} is in use.`, EACCES: `Port ${wanted} is not for ordinary users.` }[code] ?? message;
      reject(new Error(`${reason} Choose another.`));
    });
    server.listen(wanted, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
