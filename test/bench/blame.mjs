/** The blameless-language check beside alex, write-good and a list of phrases: accuracy and CPU time, in one run. */
import path from "node:path";
import { onAuthors, onRealDocuments, onUnseen } from "./blame-accuracy.mjs";
import { finders } from "./blame-finders.mjs";
import { cold, oneBlock, oneKey, textFor, wholeDocument } from "./blame-speed.mjs";
import { countWords } from "./documents.mjs";

export async function blame(root, options) {
  const folder = path.join(root, "test", "fixtures", "blameless");
  const tools = {};
  for (const [name, load] of Object.entries(finders)) tools[name] = await load();
  const { postmortem, ...others } = tools;
  const peers = Object.entries(others).map(([tool, { find }]) => ({ tool, find }));
  const ours = Object.entries(postmortem.tiers).map(([tier, find]) => ({ tool: `postmortem, ${tier}`, find }));
  const text = textFor(folder);
  return {
    plain: onUnseen(folder, ["plain.jsonl"], [...ours, ...peers]),
    unseen: onUnseen(folder, ["unseen1.jsonl", "unseen2.jsonl"], [...ours, ...peers]),
    authors: onAuthors(folder, peers),
    real: onRealDocuments(process.env.POSTMORTEM_BLAME_REAL, [...ours, ...peers]),
    speed: {
      words: countWords(text),
      block: oneBlock(text, tools, options),
      key: oneKey(text, tools, options),
      document: wholeDocument(text, tools, options),
      cold: cold(text, Object.keys(tools), options),
    },
  };
}
