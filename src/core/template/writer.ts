/** Writes one template two ways: as plain text, and as a VS Code snippet with a tab stop at each place to fill in. */
import { choice, escapeSnippet, tabStop } from "../rules/snippet";

export class TemplateWriter {
  #text = "";
  #snippet = "";
  #stops = 0;

  write(text: string): this {
    this.#text += text;
    this.#snippet += escapeSnippet(text);
    return this;
  }

  line(text = ""): this {
    return this.write(`${text}\n`);
  }

  /** The same words in both; in the snippet they are selected when the cursor gets there. */
  prompt(words: string): this {
    this.#text += words;
    this.#snippet += tabStop(++this.#stops, words);
    return this;
  }

  /** Nothing in the text, a bare tab stop in the snippet. `before` and `after` stand only in the snippet. */
  gap(before = "", after = ""): this {
    this.#snippet += `${escapeSnippet(before)}$${String(++this.#stops)}${escapeSnippet(after)}`;
    return this;
  }

  /** Nothing in the text, where nobody has chosen; a choice in the snippet. */
  choose(values: readonly string[], before = ""): this {
    this.#snippet += escapeSnippet(before) + choice(++this.#stops, values);
    return this;
  }

  /** Text in which each `‹…›` is a prompt of its own. */
  prompts(text: string): this {
    for (const part of text.split(/(‹[^›]*›)/)) {
      if (part.startsWith("‹")) this.prompt(part);
      else this.write(part);
    }
    return this;
  }

  get text(): string {
    return this.#text;
  }

  /** Ends where the cursor is left last. */
  get snippet(): string {
    return `${this.#snippet}$0`;
  }
}
