/** Every suite, in the order of the run; the runner compares the list with the folder. */
import { activation } from "./suite/activation.test";

export const suites: readonly (() => void)[] = [activation];
