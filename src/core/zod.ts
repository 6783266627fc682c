/** zod as core uses it: the small build, English messages, and no `new Function` probe (a strict CSP forbids it). */
import { z } from "zod/mini";
import en from "zod/v4/locales/en.js";

z.config({ jitless: true, ...en() });

export { z };
