import assert from "node:assert/strict";
import { Activity } from "../../../src/vscode/analysis/activity";
import { Debouncer } from "../../../src/vscode/analysis/debouncer";

describe("Activity", () => {
  it("is idle when nothing was begun", async () => {
    await new Activity().whenIdle();
  });

  it("waits for all that is under way, also for what begins meanwhile", async () => {
    const activity = new Activity();
    const log: string[] = [];
    const first = activity.begin();
    const idle = activity.whenIdle().then(() => log.push("idle"));
    const second = activity.begin();
    first();
    first();
    await Promise.resolve();
    log.push("first ended");
    second();
    await idle;
    assert.deepEqual(log, ["first ended", "idle"]);
  });

  it("ends work that fails, and passes the failure on", async () => {
    const activity = new Activity();
    await assert.rejects(
      activity.during(() => Promise.reject(new Error("no"))),
      /no/,
    );
    await activity.whenIdle();
  });
});

describe("Debouncer", () => {
  it("runs once for many requests, and is busy until then", async () => {
    const activity = new Activity();
    const runs: string[] = [];
    const debouncer = new Debouncer<string>((key) => Promise.resolve(void runs.push(key)), activity);
    for (let i = 0; i < 5; i++) debouncer.schedule("a", 5);
    debouncer.schedule("b", 0);
    assert.deepEqual(runs, []);
    await activity.whenIdle();
    assert.deepEqual(runs.sort(), ["a", "b"]);
  });

  it("runs nothing that was cancelled or disposed of, and is idle then", async () => {
    const activity = new Activity();
    const runs: string[] = [];
    const debouncer = new Debouncer<string>((key) => Promise.resolve(void runs.push(key)), activity);
    debouncer.schedule("a", 0);
    debouncer.schedule("b", 0);
    debouncer.cancel("a");
    debouncer.dispose();
    await activity.whenIdle();
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(runs, []);
  });
});
