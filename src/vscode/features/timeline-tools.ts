/** The commands on the timeline: insert an entry with the present time, sort, write as ISO 8601, shift. Each is undone in one step. */
import { commands, Disposable, SnippetString, type TextEditor, window } from "vscode";
import type { PostMortem } from "../../core/document/model";
import type { ParseOptions } from "../../core/document/parse";
import type { TextEdit } from "../../core/text/edit";
import { rangesIn } from "../adapters/ranges";
import { userZone } from "../adapters/user-zone";
import { plural } from "../analysis/count";
import { entriesIn, normalisedNews, shiftedNews } from "../analysis/timeline-news";
import type { Deps } from "../deps";
import { askOffset, askZone } from "../ui/timeline-questions";

/** Where a tool works: the document as it stands in the active editor. */
interface Ground {
  readonly editor: TextEditor;
  readonly document: PostMortem;
  readonly options: ParseOptions;
}

const NO_TIMELINE = 'This post-mortem has no section for its timeline; insert one first, with a heading such as "Timeline".';

export function registerTimelineTools(deps: Deps): Disposable {
  const tool = (name: string, run: (given: unknown) => Promise<number>): Disposable =>
    commands.registerCommand(`postmortem.timeline.${name}`, (given: unknown) => deps.activity.during(() => run(given)));

  return Disposable.from(
    tool("insertNow", async () => {
      const { insertNow } = await import("../../core/timeline-tools/insert-now.js");
      const ground = await groundOf(deps);
      if (!ground) return 0;
      const { editor, document, options } = ground;
      const cursor = editor.document.offsetAt(editor.selection.active);
      const edit = insertNow(document, { now: deps.clock.now(), cursor }, options);
      if (!edit) return tell(NO_TIMELINE);
      const place = rangesIn(editor.document)(edit.range);
      const done = await editor.insertSnippet(new SnippetString(edit.text), place, {
        keepWhitespace: true,
        undoStopBefore: true,
        undoStopAfter: true,
      });
      if (done) editor.revealRange(place);
      return done ? 1 : 0;
    }),

    tool("sort", async () => {
      const { sortTimeline } = await import("../../core/timeline-tools/sort.js");
      const ground = await groundOf(deps);
      if (!ground) return 0;
      const { document, options } = ground;
      if (document.timelines.length === 0) return tell(NO_TIMELINE);
      const edits = document.timelines.flatMap((_, index) => sortTimeline(document, index, options) ?? []);
      return edits.length === 0 ? tell("Nothing to sort: what can be moved is where it belongs.") : await apply(ground, edits);
    }),

    tool("normalise", async (given) => {
      const before = await groundOf(deps);
      if (!before) return 0;
      const { zoneNamed } = await import("../../core/document/stamps/zones.js");
      const { normaliseStamps } = await import("../../core/timeline-tools/normalise.js");
      const isZone = (name: string): boolean => zoneNamed(name)?.ambiguous === false;
      const name = asked(given, "zone") ?? (await askZone(documentZone(before.document), userZone(), isZone));
      const zone = name === null ? null : zoneNamed(name);
      // Read again: the question may have stood for a while.
      const ground = zone && (await groundOf(deps));
      if (!ground) return 0;
      const { edits, changed, left } = normaliseStamps(ground.document, zone, ground.options);
      if (edits.length > 0 && (await apply(ground, edits)) === 0) return 0;
      if (changed === 0 || left > 0) tell(normalisedNews(changed, left));
      return changed;
    }),

    tool("shift", async (given) => {
      const before = await groundOf(deps);
      if (!before) return 0;
      const { parseOffset, shiftEntries } = await import("../../core/timeline-tools/shift.js");
      const chosen = entriesIn(before.document, selectedIn(before.editor)).length;
      const offset = asked(given, "offset") ?? (await askOffset(plural(chosen, "entry").replace("entrys", "entries"), parseOffset));
      const by = offset === null ? null : parseOffset(offset);
      const ground = by === null ? null : await groundOf(deps);
      if (!ground || by === null) return 0;
      const entries = entriesIn(ground.document, selectedIn(ground.editor));
      const { edits, changed, left } = shiftEntries(ground.document, entries, by, ground.options);
      if (edits.length > 0 && (await apply(ground, edits)) === 0) return 0;
      if (changed === 0 || left > 0) tell(shiftedNews(changed, left));
      return changed;
    }),
  );
}

async function groundOf({ analyses, settings }: Deps): Promise<Ground | null> {
  const editor = window.activeTextEditor;
  if (!editor) return null;
  const { headings, severities } = await settings.of(editor.document.uri);
  const analysis = await analyses.of(editor.document);
  if (analysis) return { editor, document: analysis.document, options: { headings, severities } };
  tell("Open a post-mortem first.");
  return null;
}

const CHANGED = "The document was changed in the meantime, so nothing was done to it; run the command once more.";

/** Returns how many places were changed; says so when that is none. */
async function apply({ editor, document }: Ground, edits: readonly TextEdit[]): Promise<number> {
  // The edits are of another text.
  if (editor.document.getText() !== document.text) return tell(CHANGED);
  const toRange = rangesIn(editor.document);
  const done = await editor.edit(
    (builder) => {
      for (const { range, text } of edits) builder.replace(toRange(range), text);
    },
    { undoStopBefore: true, undoStopAfter: true },
  );
  return done ? edits.length : tell(CHANGED);
}

function selectedIn({ document, selections }: TextEditor): readonly { readonly start: number; readonly end: number }[] {
  return selections
    .filter(({ isEmpty }) => !isEmpty)
    .map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
}

function documentZone({ header, timelines }: PostMortem): string | null {
  const stamps = timelines.flatMap(({ entries }) => entries.map(({ stamp }) => stamp));
  return header.timezone?.value ?? stamps.find(({ zone }) => zone !== null)?.zone?.value ?? null;
}

/** What a program passes in, instead of being asked. */
function asked(given: unknown, key: string): string | null {
  const value = typeof given === "object" && given !== null ? (given as Record<string, unknown>)[key] : null;
  return typeof value === "string" ? value : null;
}

function tell(message: string): 0 {
  void window.showInformationMessage(message);
  return 0;
}
