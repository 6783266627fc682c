/** Inputs that make naive parsers slow or abort. Each is a function, so that only the one measured is built. */

const KB = 1024;
const fenced = (yaml) => `---\npostmortem: 1\n${yaml}\n---\n\n# Title\n`;
const BLAMING = "The engineer was careless and failed to read the runbook. ";
const inTimeline = (body) => `# Title\n\n## Timeline (UTC)\n\n${body}\n`;

export const hostileInputs = {
  "quotes nested 20,000 deep": () => `${"> ".repeat(20_000)}text\n`,
  "lists nested 2,000 deep": () => Array.from({ length: 2000 }, (_, i) => `${"  ".repeat(i)}- item`).join("\n"),
  "[a]( 50,000 times": () => "[a](".repeat(50_000),
  "![[]() 50,000 times": () => "![[]()".repeat(50_000),
  "*a _b 50,000 times": () => "*a _b ".repeat(50_000),
  "back-tick runs of rising length": () => Array.from({ length: 800 }, (_, i) => "`".repeat(i + 1)).join(" "),
  "<!-- 50,000 times, never closed": () => "<!-- ".repeat(50_000),
  "one line of 1 MB": () => "word ".repeat(200 * KB),
  "one word of 1 MB": () => "a".repeat(1024 * KB),
  "blanks, 1 MB": () => " \n".repeat(512 * KB),
  "heading marks, 50,000 lines": () => "# \n".repeat(50_000),
  "a table of 5,000 columns": () => `|${"a|".repeat(5000)}\n|${"-|".repeat(5000)}\n|${"b|".repeat(5000)}\n`,
  "a table of 20,000 empty rows": () => inTimeline(`| Time | Event |\n| --- | --- |\n${"| | |\n".repeat(20_000)}`),
  "pipes, 200,000 in one row": () => inTimeline(`| Time | Event |\n| --- | --- |\n${"|".repeat(200_000)}`),
  "a timeline of 20,000 entries": () =>
    inTimeline(Array.from({ length: 20_000 }, (_, i) => `- 2026-03-04 ${String(i % 24).padStart(2, "0")}:15 Event ${i}`).join("\n")),
  "digits and colons, 200 KB in an entry": () => inTimeline(`- ${"12:34:".repeat((200 * KB) / 6)}`),
  "dashes and stars before a stamp": () => inTimeline(`- ${"*_`[(".repeat(20_000)}10:58 text`),
  "nested YAML brackets, 16 KB": () => fenced(`a: ${"[".repeat(16 * KB)}`),
  "nested YAML brackets, closed, 6 KB": () => fenced(`a: ${"[".repeat(3 * KB)}${"]".repeat(3 * KB)}`),
  "nested YAML maps by indentation": () => fenced(Array.from({ length: 300 }, (_, i) => `${" ".repeat(i)}k:`).join("\n")),
  "5,000 YAML keys": () => fenced(Array.from({ length: 5000 }, (_, i) => `k${i}: 1`).join("\n")),
  "YAML aliases that multiply": () =>
    fenced(["a0: &a0 [x, x]", ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)].join("\n")),
  "front matter never closed, 1 MB": () => `---\n${"key: value\n".repeat(96 * KB)}`,
  "500 KB of random-looking bytes": () => Array.from({ length: 500 * KB }, (_, i) => String.fromCharCode((i * 7919) % 0x500)).join(""),
  // What the blameless-language check would read if it had no limits: src/core/language/limits.ts.
  "one paragraph of 1 MB, each sentence blaming": () => BLAMING.repeat((1024 * KB) / BLAMING.length),
  "one sentence of 100,000 words": () => `${"the engineer failed to check and ".repeat(100_000 / 6)}stopped.\n`,
  "10,000 blaming sentences, each a paragraph": () => `${BLAMING}\n\n`.repeat(10_000),
  "10,000 blaming sentences, each with a name of its own": () =>
    Array.from({ length: 10_000 }, (_, i) => `${BLAMING.replace("engineer", `engineer ${i}`)}\n\n`).join(""),
  "lone surrogates, 200 KB": () => "\ud800a".repeat(100 * KB),
};
