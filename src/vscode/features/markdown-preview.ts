/**
 * What the editor's own Markdown preview gets of a post-mortem: the extension's manifest promises `markdown.markdownItPlugins`, and the
 * preview calls `extendMarkdownIt`. It renders without waiting: the first time a document is shown before its settings and the parser
 * are there, it shows as it would without us, and again once they are.
 */
import type MarkdownIt from "markdown-it";
import { commands, type Disposable, Uri } from "vscode";
import type { decorated } from "../../core/exporters/html/markdown-preview";
import { linesIn, saysPostMortem } from "../../core/document/says-post-mortem";
import type { Settings } from "../../core/settings/settings";
import { explain } from "../adapters/log";
import { loadEngine, type Engine } from "../analysis/engine";
import { pathOf } from "../analysis/scope";
import type { Deps } from "../deps";

/** Longer documents show as they are: each key would be paid for by parsing all of it twice. */
const LONGEST = 1_000_000;

interface Loaded extends Engine {
  readonly decorated: typeof decorated;
}

export class MarkdownPreview implements Disposable {
  readonly #settings = new Map<string, Settings>();
  readonly #asked = new Set<string>();
  readonly #subscription: Disposable;
  #loaded: Loaded | null = null;

  constructor(readonly deps: Deps) {
    this.#subscription = deps.settings.onDidChange(() => {
      this.#settings.clear();
      this.#asked.clear();
    });
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  /** The preview keeps the tokens of a text, and says only when it renders them which document they are of. */
  extend(md: MarkdownIt.MarkdownIt): MarkdownIt.MarkdownIt {
    const texts = new WeakMap<readonly MarkdownIt.Token[], string>();
    md.core.ruler.push("postmortem", ({ src, tokens }) => {
      texts.set(tokens, src);
    });
    const render = md.renderer.render.bind(md.renderer);
    md.renderer.render = (tokens, options, env) => {
      const text = texts.get(tokens);
      const uri = uriOf(env);
      return render((text !== undefined && uri && this.#decorated(md, text, tokens, uri)) || tokens, options, env);
    };
    return md;
  }

  #decorated(md: MarkdownIt.MarkdownIt, text: string, tokens: readonly MarkdownIt.Token[], uri: Uri): MarkdownIt.Token[] | null {
    const settings = this.#settings.get(uri.toString());
    if (text.length > LONGEST || (settings && !this.#isPostMortem(text, uri, settings))) return null;
    if (!settings || !this.#loaded) {
      this.#ask(md, text, uri);
      return null;
    }
    const { headings, severities } = settings;
    try {
      return this.#loaded.decorated(tokens, this.#loaded.parse(text, { path: pathOf(uri), headings, severities }));
    } catch (error) {
      this.deps.log.error(`The Markdown preview of ${uri.toString(true)}: ${explain(error)}`);
      return null;
    }
  }

  #isPostMortem(text: string, uri: Uri, settings: Settings): boolean {
    return saysPostMortem(linesIn(text)) || this.deps.scope.includes(uri, settings);
  }

  /** Once at a time for each document, and not again where it failed: that would be with each key. */
  #ask(md: MarkdownIt.MarkdownIt, text: string, uri: Uri): void {
    if (this.#asked.has(uri.toString())) return;
    this.#asked.add(uri.toString());
    void this.deps.activity.during(() => this.#load(md, text, uri));
  }

  async #load(md: MarkdownIt.MarkdownIt, text: string, uri: Uri): Promise<void> {
    try {
      const settings = await this.deps.settings.of(uri);
      this.#settings.set(uri.toString(), settings);
      if (!this.#isPostMortem(text, uri, settings)) {
        this.#asked.delete(uri.toString());
        return;
      }
      const [engine, preview] = await Promise.all([loadEngine(), import("../../core/exporters/html/markdown-preview.js")]);
      Object.assign(md.renderer.rules, preview.previewRules);
      this.#loaded = { ...engine, decorated: preview.decorated };
      this.#asked.delete(uri.toString());
      await commands.executeCommand("markdown.preview.refresh");
    } catch (error) {
      this.deps.log.error(`The Markdown preview of ${uri.toString(true)}: ${explain(error)}`);
    }
  }
}

/** The preview says which document it renders; a piece of text that it is given by another extension has none. */
function uriOf(env: unknown): Uri | null {
  const uri: unknown = typeof env === "object" && env !== null ? (env as Record<string, unknown>)["currentDocument"] : null;
  return uri instanceof Uri ? uri : null;
}
