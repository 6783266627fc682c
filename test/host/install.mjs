#!/usr/bin/env node
// node test/host/install.mjs [--oldest] [--where]   installs the host (a finished install is left alone) and prints its folder
import { hostEdition } from "./lib/edition.mjs";
import { ensureInstalled } from "./lib/install.mjs";

try {
  const edition = hostEdition(process.argv.includes("--oldest") ? "oldest" : undefined);
  if (!process.argv.includes("--where")) await ensureInstalled(edition, console.error);
  console.log(edition.root);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
