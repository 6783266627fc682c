import { deepEqual, equal } from "node:assert/strict";
import type { Pdf, PdfJob } from "../../../../src/core/exporters/pdf/engine";
import { type Cancellation, PdfMaker } from "../../../../src/core/exporters/pdf/maker";
import type { FromWorker, ToWorker } from "../../../../src/core/exporters/pdf/messages";

const PDF: Pdf = { bytes: new Uint8Array(), missing: [], broken: [] };
const job = (title: string): PdfJob => ({ document: { title } as PdfJob["document"], files: [] });

interface FakeWorker {
  readonly tell: (message: FromWorker) => void;
  readonly died: (reason: string) => void;
  readonly heard: ToWorker[];
  ended: boolean;
  held: boolean;
}

interface Alarm {
  readonly milliseconds: number;
  readonly ring: () => void;
  stopped: boolean;
}

function bench(): { readonly maker: PdfMaker; readonly workers: FakeWorker[]; readonly alarms: Alarm[] } {
  const workers: FakeWorker[] = [];
  const alarms: Alarm[] = [];
  const maker = new PdfMaker(
    (tell, died) => {
      const worker: FakeWorker = { tell, died, heard: [], ended: false, held: false };
      workers.push(worker);
      return { post: (message) => worker.heard.push(message), end: () => (worker.ended = true), hold: (busy) => (worker.held = busy) };
    },
    (milliseconds, ring) => {
      const alarm = { milliseconds, ring, stopped: false };
      alarms.push(alarm);
      return () => (alarm.stopped = true);
    },
  );
  return { maker, workers, alarms };
}

function cancellation(): Cancellation & { cancel(): void } {
  let listener = (): void => undefined;
  let isCancelled = false;
  return {
    get isCancellationRequested() {
      return isCancelled;
    },
    onCancellationRequested: (added) => {
      listener = added;
      return { dispose: () => (listener = () => undefined) };
    },
    cancel: () => {
      isCancelled = true;
      listener();
    },
  };
}

const titles = (worker: FakeWorker | undefined): unknown[] =>
  (worker?.heard ?? []).map((message) => message.type === "set" && message.job.document.title);

const ended = (workers: readonly FakeWorker[]): boolean[] => workers.map((worker) => worker.ended);

describe("the maker of PDFs", () => {
  it("stops at a document that takes too long, and goes on with the next one in a new worker", async () => {
    const { maker, workers, alarms } = bench();
    const [long, next] = [maker.make(job("long")), maker.make(job("next"))];
    workers[0]?.tell({ type: "ready" });
    deepEqual(
      alarms.map(({ milliseconds, stopped }) => [milliseconds, stopped]),
      [[180_000, false]],
    );
    alarms[0]?.ring();
    const result = await long;
    equal(result.ok ? "" : result.error.message.split(".")[0], "After three minutes the PDF was not ready, and the export was stopped");
    workers[1]?.tell({ type: "ready" });
    workers[1]?.tell({ type: "done", pdf: PDF, memory: 1 });
    equal((await next).ok, true);
    deepEqual(
      [ended(workers), alarms.map(({ stopped }) => stopped)],
      [
        [true, false],
        [true, true],
      ],
    );
  });

  it("starts a worker with the first job, waits until it is ready, and gives it one job at a time", async () => {
    const { maker, workers } = bench();
    equal(workers.length, 0);
    const stages: string[] = [];
    const made = [maker.make(job("a"), { onStage: (stage) => stages.push(stage) }), maker.make(job("b"))];
    const [worker] = workers;
    deepEqual([workers.length, titles(worker), worker?.held], [1, [], true]);
    worker?.tell({ type: "ready" });
    deepEqual(titles(worker), ["a"]);
    worker?.tell({ type: "done", pdf: PDF, memory: 1 });
    deepEqual(titles(worker), ["a", "b"]);
    worker?.tell({ type: "done", pdf: PDF, memory: 1 });
    deepEqual(
      (await Promise.all(made)).map(({ ok }) => ok),
      [true, true],
    );
    deepEqual([stages, worker?.held, worker?.ended], [["starting", "setting"], false, false]);
  });

  it("ends the worker to cancel what it is doing, and goes on with the rest in a new one", async () => {
    const { maker, workers } = bench();
    const token = cancellation();
    const first = maker.make(job("a"), { cancellation: token });
    const second = maker.make(job("b"));
    workers[0]?.tell({ type: "ready" });
    token.cancel();
    const result = await first;
    deepEqual([result.ok, workers[0]?.ended, workers.length], [false, true, 2]);
    workers[0]?.tell({ type: "done", pdf: PDF, memory: 1 });
    workers[1]?.tell({ type: "ready" });
    deepEqual(titles(workers[1]), ["b"]);
    workers[1]?.tell({ type: "done", pdf: PDF, memory: 1 });
    equal((await second).ok, true);
  });

  it("takes a cancelled job out of those that wait, and starts none that is cancelled already", async () => {
    const { maker, workers } = bench();
    const token = cancellation();
    void maker.make(job("a"));
    const waiting = maker.make(job("b"), { cancellation: token });
    token.cancel();
    equal((await waiting).ok, false);
    equal((await maker.make(job("c"), { cancellation: token })).ok, false);
    workers[0]?.tell({ type: "ready" });
    workers[0]?.tell({ type: "done", pdf: PDF, memory: 1 });
    deepEqual([titles(workers[0]), workers[0]?.ended], [["a"], false]);
  });

  it("says why where the worker fails or dies, and gives the next document a new one", async () => {
    const { maker, workers } = bench();
    const first = maker.make(job("a"));
    workers[0]?.tell({ type: "failed", message: "It did not compile." });
    deepEqual(await first, { ok: false, error: { code: "unreadable", message: "It did not compile." } });
    const second = maker.make(job("b"));
    workers[1]?.died("Out of memory.");
    deepEqual(await second, { ok: false, error: { code: "unreadable", message: "Out of memory." } });
    void maker.make(job("c"));
    deepEqual(ended(workers), [true, true, false]);
  });

  it("gives memory back: after a large document, and when told to rest", async () => {
    const { maker, workers } = bench();
    const made = maker.make(job("a"));
    workers[0]?.tell({ type: "ready" });
    maker.rest();
    deepEqual(ended(workers), [false]);
    workers[0]?.tell({ type: "done", pdf: PDF, memory: 1024 ** 3 });
    await made;
    deepEqual(ended(workers), [true]);
    maker.warm();
    maker.rest();
    deepEqual(ended(workers), [true, true]);
  });

  it("cancels all that there is when it is disposed of", async () => {
    const { maker, workers } = bench();
    const made = [maker.make(job("a")), maker.make(job("b"))];
    maker.dispose();
    deepEqual([(await Promise.all(made)).map(({ ok }) => ok), workers.length, workers[0]?.ended], [[false, false], 1, true]);
  });
});
