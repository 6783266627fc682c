// The rules for the code: typed ones from typescript-eslint, and the fences between the layers, each with its reason.
import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import { fences } from "./scripts/fences.mjs";

const SHAPE = [
  { selector: "ExportAllDeclaration[source.value!='zod/mini']", message: "No barrels: import each thing from the file that declares it." },
  { selector: "ExportNamedDeclaration > VariableDeclaration[kind='let']", message: "No global state: pass the value in." },
  {
    selector: ":matches(PropertyDefinition, MethodDefinition, TSParameterProperty)[accessibility='private']",
    message: "Use a #private member: it is private at run time too.",
  },
];

const ZOD = {
  selector: "ImportDeclaration[source.value=/zod$/] > ImportSpecifier[imported.name='z']",
  message: "Write `import * as z`, or the bundle holds all of zod.",
};

const CLOCK = "Two runs over the same input give equal bytes: take the present from the Clock that is passed in (src/core/ports.ts).";
const RANDOM = "Two runs over the same input give equal bytes: pass the value in.";
const MACHINE = "This depends on the machine's zone or language: use the UTC methods, a named zone, or an explicit locale.";

const PURE = [
  { selector: ":matches(NewExpression, CallExpression)[callee.name='Date'][arguments.length=0]", message: CLOCK },
  { selector: "NewExpression[callee.name='Date'][arguments.length>1]", message: MACHINE },
  {
    selector: "MemberExpression[property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/]",
    message: MACHINE,
  },
  {
    selector: "CallExpression[arguments.length=0][callee.property.name=/^toLocale(Date|Time)?String$/]",
    message: MACHINE,
  },
  { selector: "CallExpression[arguments.length=1][callee.property.name='localeCompare']", message: MACHINE },
];

const OUTSIDE = "core has no Node, no DOM and no timers: what it needs from outside comes through src/core/ports.ts.";
const DOM = ["window", "document", "navigator", "location", "localStorage", "sessionStorage", "self", "DOMParser", "XMLHttpRequest"];
const NODE = ["process", "Buffer", "require", "module", "exports", "__dirname", "__filename", "global", "setImmediate", "clearImmediate"];
const HOST = ["console", "fetch", "setTimeout", "clearTimeout", "setInterval", "clearInterval", "queueMicrotask", "structuredClone"];
const WEB = ["URL", "URLSearchParams", "AbortController", "AbortSignal", "TextEncoder", "TextDecoder", "NodeFilter", "performance"];

const forbid = (names, message) => names.map((name) => ({ name, message }));

export default defineConfig(
  globalIgnores([
    "dist/",
    "out/",
    "coverage/",
    "output/",
    ".vscode-test/",
    "examples/",
    "test/fixtures/",
    "**/node_modules/",
    "src/no-vscode.d.ts",
  ]),
  { linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      // Patterns over people's text name control characters on purpose.
      "no-control-regex": "off",
    },
  },
  {
    // Scripts for Node; what they run inside a page is in the same file.
    files: ["**/*.mjs", "**/*.cjs"],
    languageOptions: { globals: Object.fromEntries([...NODE, ...HOST, ...DOM, ...WEB].map((name) => [name, "readonly"])) },
    rules: { "no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }] },
  },
  { files: ["**/*.ts"], extends: [tseslint.configs.strictTypeChecked] },
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { fences },
    rules: {
      "fences/imports": "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true } }],
      "no-restricted-syntax": ["error", ...SHAPE],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-floating-promises": ["error", { checkThenables: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: "only-allowed-literals" }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/restrict-plus-operands": ["error", { allowNumberAndString: true }],
      // A method that implements an interface of promises need not wait for anything.
      "@typescript-eslint/require-await": "off",
      // Rows of data hold functions; a method of a class that loses its object throws at its first #private member.
      "@typescript-eslint/unbound-method": "off",
      // The types of the platform promise more than it keeps: `isTTY` is absent where there is no terminal.
      "@typescript-eslint/no-unnecessary-type-conversion": "off",
      "@typescript-eslint/no-extraneous-class": ["error", { allowEmpty: true }],
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/no-require-imports": ["error", { allowAsImport: true }],
      // A type parameter used once may still be the clearest signature.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
    },
  },
  { files: ["src/**/*.ts"], ignores: ["src/cli/bin.ts"], rules: { "no-console": "error" } },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-syntax": ["error", ...SHAPE, ...PURE, ZOD],
      "no-restricted-globals": [
        "error",
        ...forbid([...NODE, ...HOST, ...DOM], OUTSIDE),
        ...forbid(["performance", "Temporal"], CLOCK),
        ...forbid(["crypto"], RANDOM),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: CLOCK },
        { object: "Math", property: "random", message: RANDOM },
        { property: "getTimezoneOffset", message: MACHINE },
      ],
    },
  },
  {
    files: ["src/vscode/**/*.ts", "test/integration/**/*.ts"],
    ignores: ["src/vscode/extension.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...forbid(
          NODE,
          "The editor layer also runs in a web worker, without Node; what needs Node is passed in by src/vscode/extension.ts.",
        ),
        ...forbid(
          DOM.filter((name) => name !== "self"),
          "An extension host has no page; pages are under src/webview.",
        ),
      ],
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      // In a test, `!` states what the arrangement has just made true; the test fails where it is not.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);
