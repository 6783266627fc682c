// A person's way through the packaged extension, in a real browser: it is installed from its .vsix into an untouched VS Code
// server, and every step is something that a person does and sees.
//
//   node test/ui/run.mjs [--oldest] [--vsix=FILE] [--flow=TITLE]
//
// --flow: only the flows with this in their title, more than one by saying it again; those that go on from an earlier one need it too.
// Screenshots go to test/ui/screenshots/. Each step counts as a test; the last line is "N passed, N failed".
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ensureChromium } from "../host/lib/chromium.mjs";
import { hostEdition } from "../host/lib/edition.mjs";
import { ensureInstalled } from "../host/lib/install.mjs";
import { openWorkbench } from "../host/lib/workbench.mjs";
import { attacking } from "./flows/attacks.mjs";
import { blamelessModel } from "./flows/blameless-model.mjs";
import { blameless } from "./flows/blameless.mjs";
import { exporting } from "./flows/export.mjs";
import { fixing } from "./flows/fix.mjs";
import { form } from "./flows/form.mjs";
import { formLive } from "./flows/form-live.mjs";
import { helping } from "./flows/help.mjs";
import { offline } from "./flows/offline.mjs";
import { opening } from "./flows/open.mjs";
import { reading } from "./flows/read.mjs";
import { themeFlow } from "./flows/themes.mjs";
import { timelines } from "./flows/timeline.mjs";
import { writing } from "./flows/write.mjs";
import { hands } from "./lib/hands.mjs";

/** In this order: each goes on from where the one before has left the workbench. */
const flows = [
  opening,
  reading,
  fixing,
  helping,
  timelines,
  writing,
  exporting,
  themeFlow,
  blameless,
  blamelessModel,
  form,
  formLive,
  attacking,
  offline,
];

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const { values } = parseArgs({
  options: { oldest: { type: "boolean" }, vsix: { type: "string" }, flow: { type: "string", multiple: true } },
});
const wanted = values.flow ?? [""];
const screenshots = path("screenshots");

const started = Date.now();
let passed = 0;
let failed = 0;
const scratch = realpathSync(mkdtempSync(join(tmpdir(), "pm-ui-folder-")));
let workbench;
try {
  const vsix = values.vsix ? resolve(values.vsix) : packaged();
  process.env.POSTMORTEM_HOST_EDITION = hostEdition(values.oldest ? "oldest" : undefined).name;
  await ensureInstalled();
  ensureChromium();
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  const folder = join(scratch, "examples");
  cpSync(path("../../examples"), folder, { recursive: true });

  workbench = await openWorkbench({ folder, vsix: [vsix], settings: { "workbench.colorTheme": "Default Light Modern" } });
  const { page } = workbench;
  const ui = { ...workbench, ...hands(page), folder, shot, vsix, isOldest: values.oldest === true };
  console.log(`The workbench is up after ${seconds()} s`);
  for (const { title, steps } of flows.filter(({ title }) => wanted.some((part) => title.includes(part)))) {
    console.log(`  ${title}`);
    for (const step of steps) await take(step, ui);
  }
} catch (error) {
  console.error(error);
  failed++;
} finally {
  await workbench?.close();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
}
console.log(`UI tests took ${seconds()} s; screenshots are in test/ui/screenshots/`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

async function take({ name, act }, ui) {
  const from = Date.now();
  try {
    await act(ui);
    passed++;
    console.log(`    ✓ ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed++;
    console.log(`    ✗ ${name}\n${error.stack}`);
    await shot(`failed-${failed}`).catch(() => {}); // the page may be gone
  }
}

function shot(name, page = workbench.page) {
  return page.screenshot({ path: join(screenshots, `${name}.png`) });
}

function packaged() {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "package"], { cwd: path("../.."), encoding: "utf8" });
  if (status !== 0) throw new Error(`Packaging failed.\n${stdout}${stderr}`);
  return path("../../postmortem.vsix");
}

function seconds() {
  return Math.round((Date.now() - started) / 1000);
}
