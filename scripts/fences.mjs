/**
 * The fences between the layers of src/, as an eslint rule. tsc holds the same fences by project references and by
 * which types each project has; this rule says why, and holds those that tsc cannot express.
 */
import { builtinModules } from "node:module";
import path from "node:path";

/** What a layer may import beyond itself and npm packages. */
export const layers = {
  core: {
    layers: [],
    reason:
      "core runs in the editor, in a web worker and on the command line alike; what it needs from outside comes through src/core/ports.ts",
  },
  node: {
    layers: ["core"],
    builtins: true,
    reason: "src/node holds core's ports on Node and knows no program that uses them",
  },
  cli: {
    layers: ["core", "node"],
    builtins: true,
    reason: "the command line runs where there is no editor",
  },
  vscode: {
    layers: ["core"],
    editor: true,
    reason: "the editor layer also runs in a web worker, without Node; what needs Node is passed in by src/vscode/extension.ts",
  },
  desktop: {
    layers: ["core", "node", "vscode"],
    builtins: true,
    editor: true,
    reason: "src/vscode/extension.ts wires the editor layer to Node and to nothing else",
  },
  webview: {
    layers: ["core"],
    typesOnly: true,
    reason: "a webview is a page: of core it takes the types (`import type`), and its data comes by messages",
  },
  "test/unit": {
    layers: ["core", "node", "cli", "vscode"],
    builtins: true,
    reason: "unit tests run in seconds, without an editor: of src/vscode only what does not import its API",
  },
  "test/integration": {
    layers: ["core", "vscode"],
    editor: true,
    reason: "the same suites run in the web extension host, where there is no Node",
  },
};

const DESKTOP_ENTRY = "src/vscode/extension.ts";

/** The layer of a file by its path from the root of the project; `null` for a file that has none. */
export function layerOf(file) {
  if (file === DESKTOP_ENTRY || `${file}.ts` === DESKTOP_ENTRY) return "desktop";
  const [top, second] = file.split("/");
  const name = top === "src" ? second : `${top}/${second}`;
  return Object.hasOwn(layers, name) ? name : null;
}

/** Why a file of `layer` may not import `specifier`; `null` when it may. */
function refusal(layer, file, specifier, isType) {
  const fence = layers[layer];
  if (specifier === "vscode") return fence.editor ? null : "the vscode API";
  if (specifier.startsWith("node:") || builtinModules.includes(specifier)) return fence.builtins ? null : "a Node built-in";
  if (!specifier.startsWith(".")) return null;
  const target = path.posix.join(path.posix.dirname(file), specifier);
  const other = layerOf(target);
  if (other === layer) return null;
  if (other === null) return "a file outside its layers";
  if (!fence.layers.includes(other)) return `the layer "${other}"`;
  return fence.typesOnly && !isType ? `more than types of the layer "${other}"` : null;
}

export const fences = {
  rules: {
    imports: {
      meta: {
        type: "problem",
        schema: [],
        messages: { fence: '"{{specifier}}" is {{what}}, which the layer "{{layer}}" may not import: {{reason}}.' },
      },
      create(context) {
        const file = path.relative(context.cwd, context.filename).split(path.sep).join("/");
        const layer = layerOf(file);
        if (layer === null) return {};

        const look = (node, source, isType) => {
          if (typeof source?.value !== "string") return;
          const what = refusal(layer, file, source.value, isType);
          if (what === null) return;
          context.report({ node, messageId: "fence", data: { specifier: source.value, what, layer, reason: layers[layer].reason } });
        };
        return {
          ImportDeclaration: (node) => look(node, node.source, node.importKind === "type"),
          ExportNamedDeclaration: (node) => look(node, node.source, node.exportKind === "type"),
          ExportAllDeclaration: (node) => look(node, node.source, node.exportKind === "type"),
          ImportExpression: (node) => look(node, node.source, false),
          TSImportType: (node) => look(node, node.source, true),
          TSExternalModuleReference: (node) => look(node, node.expression, false),
          "CallExpression[callee.name='require']": (node) => look(node, node.arguments[0], false),
        };
      },
    },
  },
};
