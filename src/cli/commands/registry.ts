import type { Command } from "../command";
import { blame } from "./blame";
import { check } from "./check";
import { exportCommand } from "./export";
import { inspect } from "./inspect";
import { newCommand } from "./new";

/** In the order in which help lists them. */
export const commands: readonly Command[] = [newCommand, check, blame, inspect, exportCommand];
