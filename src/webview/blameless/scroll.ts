/** Lines of the file ↔ places on the page. */
import type { Article } from "./article";

interface Anchor {
  readonly line: number;
  /** Pixels from the top of what scrolls. */
  readonly top: number;
}

/** How long after the page was moved its scrolling is taken for that move, not for a person's. */
const ECHO = 250;

export class Scroll {
  #moved = 0;
  #waiting = false;

  constructor(
    readonly article: Article,
    told: (line: number) => void,
    seen: () => void,
  ) {
    article.element.addEventListener("scroll", () => {
      if (this.#waiting) return;
      this.#waiting = true;
      requestAnimationFrame(() => {
        this.#waiting = false;
        seen();
        if (performance.now() - this.#moved > ECHO) told(this.line());
      });
    });
  }

  /** The line at the top of the page, from 0. */
  line(): number {
    const { element, blocks } = this.article;
    const y = element.scrollTop;
    let index = -1;
    while (index + 1 < blocks.length && this.#top(blocks[index + 1]?.element) <= y) index++;
    if (index < 0) return 0;
    const anchors = this.#anchors(index);
    const at = anchors.findLastIndex(({ top }) => top <= y);
    const [from, to] = [anchors[at], anchors[at + 1]];
    if (!from || !to) return from?.line ?? 0;
    return Math.floor(from.line + ((to.line - from.line) * (y - from.top)) / Math.max(1, to.top - from.top));
  }

  to(line: number): void {
    const { element, blocks } = this.article;
    this.still();
    const index = blocks.findLastIndex((block) => block.line <= line);
    if (index < 0) {
      element.scrollTop = 0;
      return;
    }
    const anchors = this.#anchors(index);
    const at = anchors.findLastIndex((anchor) => anchor.line <= line);
    const [from, to] = [anchors[at], anchors[at + 1]];
    const part = from && to ? ((line - from.line) / Math.max(1, to.line - from.line)) * (to.top - from.top) : 0;
    element.scrollTop = (from?.top ?? 0) + part;
  }

  /** Scrolling that follows is not a person's. */
  still(): void {
    this.#moved = performance.now();
  }

  /** Of a block: its rows and items, and where the next block begins. */
  #anchors(index: number): readonly Anchor[] {
    const { blocks, element } = this.article;
    const block = blocks[index];
    if (!block) return [];
    const rows = [...block.element.querySelectorAll<HTMLElement>("[data-line]")].map((row) => ({
      line: block.line + Number(row.dataset["line"]),
      top: this.#top(row),
    }));
    const next = blocks[index + 1];
    const last = next ? { line: next.line, top: this.#top(next.element) } : { line: block.end, top: element.scrollHeight };
    return [{ line: block.line, top: this.#top(block.element) }, ...rows, last];
  }

  #top(element: HTMLElement | undefined): number {
    const { scrollTop } = this.article.element;
    const frame = this.article.element.getBoundingClientRect().top;
    return element ? element.getBoundingClientRect().top - frame + scrollTop : 0;
  }
}
