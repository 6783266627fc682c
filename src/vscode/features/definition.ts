/** From the id of a post-mortem, or the key of an incident that one is of, to that post-mortem. */
import { type DefinitionProvider, type Disposable, languages, type LocationLink } from "vscode";
import { LANGUAGE } from "../analysis/scope";
import type { Deps } from "../deps";
import { locationOf } from "../workspace/around";

/** An id is a word in which hyphens, dots and slashes are letters; a full stop behind it is none of it. */
const WORD = /[\p{L}\p{N}_#](?:[\p{L}\p{N}_./#-]{0,98}[\p{L}\p{N}_])?/u;

export function registerDefinition({ analyses }: Deps): Disposable {
  const provider: DefinitionProvider = {
    async provideDefinition(document, position, token) {
      if (!(await analyses.of(document)) || token.isCancellationRequested) return [];
      const range = document.getWordRangeAtPosition(position, WORD);
      if (!range) return [];
      return analyses.around.placesOfWord(document.getText(range), document.uri).map((place): LocationLink => {
        const { uri, range: target } = locationOf(place);
        return { originSelectionRange: range, targetUri: uri, targetRange: target };
      });
    },
  };
  return languages.registerDefinitionProvider({ language: LANGUAGE }, provider);
}
