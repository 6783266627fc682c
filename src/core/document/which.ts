/** Which files are post-mortems: those that say so in their front matter, and those that the include globs match. */
import picomatch from "picomatch";

const FOLDERS =
  "{postmortem,postmortems,post-mortem,post-mortems,incident,incidents,incident-report,incident-reports,incident-review,incident-reviews}";

export const DEFAULT_INCLUDE: string[] = [`**/${FOLDERS}/**/*.{md,markdown}`];
export const DEFAULT_EXCLUDE: string[] = [
  "**/{README,readme,index,INDEX,template,TEMPLATE,*[-_.]template,template[-_.]*}.{md,markdown}",
  "**/{node_modules,.git,vendor,dist,out}/**",
];

export interface FileScope {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** A test of workspace-relative paths (with `/`) against include and exclude globs, compiled once. */
export function inScope({ include, exclude }: FileScope): (path: string) => boolean {
  const options = { dot: true, nocase: true };
  const included = picomatch([...include], options);
  const excluded = picomatch([...exclude], options);
  return (path) => included(path) && !excluded(path);
}
