// What is put around the module named by --extensionTestsPath, in either extension host.
//
// 1. Console output gets a mark, so that it can be told from the workbench's own log, and is formatted where it is
//    written: format arguments do not survive the way from the extension host to the workbench.
// 2. The run gets a verdict. The workbench reports exit code 0 too when the extension host was killed or called
//    process.exit(): only a run() that came to its end and did not fail has passed.

export const outputMark = "\u0001"; // starts every message that the tests or the extension printed
export const passedMark = "\u0002"; // the verdict

// One line each: in the web host they go into the tests' own file, whose line numbers stay.
const prelude = oneLine(`
  (() => {
    if (console.log.marked) return;
    const original = console.log;
    const text = (v) => typeof v === 'string' ? v : v instanceof Error ? v.stack : typeof v === 'object' ? JSON.stringify(v) : String(v);
    const format = (first, ...rest) => {
      let out = text(first);
      if (typeof first === 'string') out = first.replace(/%([sdifjoOc%])/g, (all, c) =>
        c === '%' ? '%' : rest.length === 0 ? all : c === 'c' ? (rest.shift(), '') : c === 'i' ? String(parseInt(rest.shift())) : text(rest.shift()));
      return [out, ...rest.map(text)].join(' ');
    };
    for (const method of ['debug', 'log', 'info', 'warn', 'error']) {
      const value = (...args) => original.call(console, '${outputMark}' + (args.length ? format(...args) : ''));
      Object.defineProperty(console, method, { configurable: true, writable: true, value: Object.assign(value, { marked: true }) });
    }
  })();`);

const run = (load) =>
  oneLine(`
  exports.run = async (...args) => {
    const tests = ${load};
    await new Promise((resolve, reject) => {
      if (tests.run.length === 0) return resolve(tests.run());
      tests.run(args[0], (e, failures) => e || failures ? reject(e ?? new Error(failures + ' failures')) : resolve());
    });
    console.log('${passedMark}');
  };`);

/** A module for the Node extension host that runs the tests at `path`. */
export const nodeEntry = (path) => `${prelude}\n${run(`require(${JSON.stringify(path)})`)}\n`;

/** The tests' own bundle, for the web extension host (whose require() knows only 'vscode'). */
export const webEntry = (source) =>
  `${prelude} ${source}\n;{ const own = module.exports; module.exports = {}; exports = module.exports; ${run("own")} }\n`;

function oneLine(code) {
  return code.trim().replace(/\n\s*/g, " ");
}
