import { github } from "./github";
import { json } from "./json";
import { junit } from "./junit";
import { pretty } from "./pretty";
import type { Reporter } from "./reporter";
import { sarif } from "./sarif";

/** The first is the default. */
export const reporters: readonly Reporter[] = [pretty, json, sarif, junit, github];
