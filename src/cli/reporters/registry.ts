import { json } from "./json";
import { pretty } from "./pretty";
import type { Reporter } from "./reporter";

/** The first is the default. */
export const reporters: readonly Reporter[] = [pretty, json];
