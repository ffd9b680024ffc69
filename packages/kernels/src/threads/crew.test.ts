import { afterEach, expect, test, vi } from "vitest";
import { chosenKernels } from "../chosen-kernels.js";
import { hire, type Crew } from "./crew.js";
import { exchangeBytes, exchangeIn, type Desk, type Job, type SharedLoops } from "./job.js";
import { sharedBinary } from "./shared-binary.js";
import { startThread, type Thread } from "./start-thread.js";

const module = chosenKernels("simdThreads", {}).compile(sharedBinary);
const crews: Crew[] = [];

afterEach(() => {
  for (const crew of crews.splice(0)) crew.close();
});

async function hired(...options: Parameters<typeof hire>): Promise<Crew> {
  const crew = await hire(...options);
  crews.push(crew);
  return crew;
}

/** Two parts of 16 rows of ones and targets 2, of which this thread does its own by `squares`. */
const job: Job = { kind: "squares", from: 0, rows: 32, parts: 2 };

function deskOf(crew: Crew, squares: SharedLoops["squares"]): Desk {
  const buffer = new SharedArrayBuffer(exchangeBytes(1));
  const exchange = exchangeIn(buffer, 1);
  const values = new Float64Array(new SharedArrayBuffer(8 * 32)).fill(1);
  const y = undefined;
  crew.lists.y.fill(2);
  const weights = undefined;
  const sent = { columns: 1, values, y, weights, weighted: false };
  crew.announce(() => ({ ...sent, exchange: buffer, home: undefined }));
  const none = () => undefined;
  const loops = { squares, predict: () => 0, project: none, products: none };
  return { ...sent, lists: crew.lists, exchange, loops };
}

/** Lets this thread sleep. */
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

test("another thread does its part while this one is at its own", async () => {
  const crew = await hired(module, 1);
  const desk = deskOf(crew, () => {
    for (let i = 0; i < 5000 && desk.exchange.slots[3] === 0; i++) sleep(1);
    return 7;
  });
  crew.share(desk, job);
  // 16 residuals of −2 at the line 0 + 0x. It may have done both.
  const [mine, , , ...theirs] = desk.exchange.slots.subarray(0, 6);
  expect(theirs).toEqual([64, -32, -32]);
  expect([7, 64]).toContain(mine);
});

test("a part that fails here too is told, and no thread is left at it", async () => {
  const crew = await hired(module, 0);
  const desk = deskOf(crew, () => {
    throw new RangeError("no memory");
  });
  expect(() => {
    crew.share(desk, job);
  }).toThrow("no memory");
  expect(crew.check).toThrow("simdThreads(threads): must all be running");
});

test("a thread that ends is told, not waited for", async () => {
  const threads: Thread[] = [];
  const crew = await hired(module, 2, (code, listener) => {
    const thread = startThread(code, listener) as Thread;
    threads.push(thread);
    return thread;
  });
  crew.check();
  threads[0]?.end();
  await vi.waitFor(() => {
    expect(crew.check).toThrow("simdThreads(threads): must all be running");
  });
  expect(crew.check).toThrow("Make the engine anew");
});

test("a thread that fails is told with its error, not with its end", async () => {
  const failing = `const { parentPort } = require("node:worker_threads");
    parentPort.on("message", ({ control }) => {
      if (control !== undefined) parentPort.postMessage("ready");
      else throw new RangeError("no memory");
    });`;
  const ended = vi.fn();
  const crew = await hired(module, 1, (_, { heard, lost }) => {
    const both: typeof lost = (cause) => {
      lost(cause);
      ended();
    };
    return startThread(failing, { heard, lost: both });
  });
  deskOf(crew, () => 0);
  await vi.waitFor(() => {
    expect(ended).toHaveBeenCalledTimes(2);
  });
  expect(crew.check).toThrow(
    expect.objectContaining({ cause: expect.objectContaining({ message: "no memory" }) as Error }),
  );
});

/** Says it is ready, takes the last part of the first job, leaves it in a state, and says so. */
const stuck = (state: number) => `
  const { parentPort } = require("node:worker_threads");
  parentPort.on("message", ({ control, lists }) => {
    if (control === undefined) return;
    parentPort.postMessage("ready");
    while (Atomics.compareExchange(control, 9, 4, 4 + ${state}) !== 4) Atomics.wait(control, 0, 0, 1);
    new Float64Array(lists)[0] = 3;
  });`;

test.each([
  ["is late", 1, true],
  ["stops while it writes", 2, false],
])("a thread that %s is not waited for", async (_, state, ends) => {
  const start: typeof startThread = (_, listener) => startThread(stuck(state), listener);
  const crew = await hired(module, 1, start);
  const taken: number[] = [];
  const desk = deskOf(crew, (_data, _params, _sums, from) => {
    taken.push(from);
    for (let i = 0; i < 5000 && crew.lists.y[0] !== 3; i++) sleep(1);
    return 7;
  });
  const go = () => {
    crew.share(desk, job);
  };
  if (ends) {
    go();
    expect(taken).toEqual([0, 16]);
    expect([desk.exchange.slots[0], desk.exchange.slots[3]]).toEqual([7, 7]);
  } else expect(go).toThrow("simdThreads(threads): must all be running");
});

test("threads that are missing or cannot start are told", async () => {
  const told = "simdThreads(threads): must be there";
  await expect(hire(module, 1, () => undefined)).rejects.toThrow(told);
  const failing: typeof startThread = (_, listener) => startThread("throw 1", listener);
  const rule = "simdThreads(threads): must be allowed to start, got 2";
  await expect(hire(module, 2, failing)).rejects.toThrow(rule);
  const forbidden = vi.fn<typeof startThread>(() => {
    throw new TypeError("forbidden here");
  });
  await expect(hire(module, 2, forbidden)).rejects.toThrow(rule);
  expect(forbidden, "no other is left running").toHaveBeenCalledTimes(1);
});
