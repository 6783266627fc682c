/**
 * zod as core uses it: the small build, English messages, and no `new Function` probe (a strict CSP forbids it).
 * Import it as `import * as z`: with a named `z`, a bundle would hold all of zod, each of its languages included.
 */
import { config } from "zod/mini";
import en from "zod/v4/locales/en.js";

config({ jitless: true, ...en() });

export * from "zod/mini";
