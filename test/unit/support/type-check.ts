import { resolve } from "node:path";
import * as ts from "typescript";

/** Parsed once for all programs: the libraries of the language and of Node are the greater part of the work. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * What tsc says about each text as one more file of a project, by the file's path. The files are nowhere but in memory;
 * of the project's own files nothing is reported.
 */
export function typeCheck(project: string, texts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const configFile = resolve(project);
  const config = ts.getParsedCommandLineOfConfigFile(configFile, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: raise });
  if (!config) throw new Error(`${project} cannot be read.`);

  const probes = new Map([...texts].map(([file, text]) => [resolve(file), text]));
  const host = ts.createCompilerHost(config.options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => probes.has(resolve(file)) || fileExists(file);
  host.readFile = (file) => probes.get(resolve(file)) ?? readFile(file);
  host.getSourceFile = (file, options, ...rest) => {
    const probe = probes.get(resolve(file));
    if (probe !== undefined) return ts.createSourceFile(file, probe, options);
    // A file may be read as one kind of module in one project and as another in the next.
    const key = `${file} ${JSON.stringify(options)}`;
    if (!parsed.has(key)) parsed.set(key, getSourceFile(file, options, ...rest));
    return parsed.get(key);
  };

  const program = ts.createProgram({
    rootNames: [...probes.keys()],
    options: { ...config.options, noEmit: true },
    ...(config.projectReferences ? { projectReferences: config.projectReferences } : {}),
    host,
  });
  // Only the probes are listed, for speed; that a file of the project is not listed says nothing.
  const own = new Set(config.fileNames.map((file) => resolve(file)));
  const general = program.getOptionsDiagnostics().filter((diagnostic) => !own.has(unlisted(diagnostic)));
  return new Map(
    [...texts.keys()].map((file) => {
      const source = program.getSourceFile(resolve(file));
      const inside = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      const all = [...inside, ...general.filter((diagnostic) => diagnostic.file === source)];
      return [file, all.map(textOf)];
    }),
  );
}

/** The file of the message that a project's list lacks it; empty for any other message. */
function unlisted(diagnostic: ts.Diagnostic): string {
  return resolve(/^File '(.+)' is not listed/.exec(textOf(diagnostic))?.[1] ?? "");
}

function textOf({ messageText }: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(messageText, "\n");
}

function raise(diagnostic: ts.Diagnostic): never {
  throw new Error(textOf(diagnostic));
}
