/** What lies behind the words: an instant in other zones, how the deadline comes about, what a rule or a key is for. */
import { type Disposable, Hover, type HoverProvider, languages, MarkdownString } from "vscode";
import type { PostMortem } from "../../core/document/model";
import type { RuleText } from "../../core/editing/hover/rules";
import type { Problem } from "../../core/rules/engine";
import { rangesIn } from "../adapters/ranges";
import { userZone } from "../adapters/user-zone";
import { groundOf } from "../analysis/answer";
import { LANGUAGE } from "../analysis/scope";
import type { Deps } from "../deps";
import { OPEN_RULE } from "./rule-page";

const DEADLINE_RULE = "review-late";

export function registerHover({ analyses, settings, clock }: Deps): Disposable {
  const provider: HoverProvider = {
    async provideHover(document, position, token) {
      const load = async () => {
        const own = await settings.of(document.uri);
        const [texts, calendar] = await Promise.all([loadTexts(), analyses.around.calendarOf(own, document.uri)]);
        return { own, texts, calendar };
      };
      const ground = await groundOf(analyses, document, load, token);
      if (!ground) return null;
      const { analysis } = ground;
      const { own, texts, calendar } = ground.loaded;
      const offset = document.offsetAt(position);

      const key = texts.keyAt(analysis.document, offset);
      const time = texts.timeAt(analysis.document, offset);
      const parts: string[] = [];
      if (key) parts.push(...texts.explainKey(key.key));
      if (time) parts.push(...texts.explainInstant(analysis.document, time.instant, userZone()));
      if (asksForDeadline(analysis.document, analysis.problems, offset)) {
        parts.push(...texts.explainDeadline(analysis.document, own, calendar, clock.now()));
      }
      const rules = texts.rulesAt(analysis.problems, offset).map(aboutRule);
      const contents = [...(parts.length > 0 ? [markdown(parts)] : []), ...rules.map(markdown)];
      const range = time?.range ?? key?.keyRange;
      return contents.length > 0 ? new Hover(contents, range && rangesIn(document)(range)) : null;
    },
  };
  return languages.registerHoverProvider({ language: LANGUAGE }, provider);
}

/** At the time of the resolution, from which it counts, and at the problem of a late review. */
function asksForDeadline({ milestones, frontMatter }: PostMortem, problems: readonly Problem[], offset: number): boolean {
  const field = frontMatter?.fields.get("resolved");
  const late = problems.filter(({ rule }) => rule === DEADLINE_RULE).map(({ range }) => range);
  const places = [milestones.resolved?.range, field?.keyRange, field?.valueRange, ...late];
  return places.some((range) => range !== undefined && range.start <= offset && offset <= range.end);
}

async function loadTexts() {
  const [front, instant, deadline, rules] = await Promise.all([
    import("../../core/editing/hover/front-matter.js"),
    import("../../core/editing/hover/instant.js"),
    import("../../core/editing/hover/deadline.js"),
    import("../../core/editing/hover/rules.js"),
  ]);
  return { ...front, ...instant, ...deadline, ...rules };
}

/** A kind of blame has a question to ask instead, and sentences to fill in. */
function aboutRule({ id, summary, why, help }: RuleText): string[] {
  const about = `**${id}**: ${summary} ${why} ${pageLink(id)}`;
  if (!help) return [about];
  return [
    `**Ask instead:** ${help.question}`,
    `**Write for example:**\n\n${help.rewrites.map((rewrite) => `- ${rewrite}`).join("\n")}`,
    about,
  ];
}

function pageLink(rule: string): string {
  return `[Open the rule's page](command:${OPEN_RULE}?${encodeURIComponent(JSON.stringify([rule]))})`;
}

function markdown(paragraphs: readonly string[]): MarkdownString {
  const text = new MarkdownString(paragraphs.join("\n\n"));
  text.isTrusted = { enabledCommands: [OPEN_RULE] };
  return text;
}
