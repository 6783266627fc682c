/** A dot a test and each failure in full, as mocha's own; the counts go to the file of the option `counts`, if it is given. */
const { writeFileSync } = require("node:fs");
const { reporters, Runner } = require("mocha");

class Counting extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    const file = options.reporterOptions?.counts;
    if (!file) return;
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
}

module.exports = Counting;
