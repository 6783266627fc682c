/** Loads one bundle in a process of its own, as an extension host does, with a stand-in for the editor; prints the CPU time of that. */
const Module = require("node:module");

const anything = new Proxy(class {}, { get: (_target, key) => (key === Symbol.toPrimitive ? () => "" : anything), apply: () => anything });
const load = Module._load;
Module._load = (name, ...rest) => (name === "vscode" ? anything : load(name, ...rest));

const start = process.cpuUsage();
require(process.argv[2]);
const { user, system } = process.cpuUsage(start);
process.stdout.write(JSON.stringify({ cpuMs: (user + system) / 1000 }));
