import { afterEach, expect, test, vi } from "vitest";
import { simdThreads } from "./simd-threads.js";
import { startThread } from "./start-thread.js";
import { availableThreads } from "./support.js";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a page that is not cross-origin isolated is told what to send", async () => {
  const told =
    "simdThreads(memory): must be shared among threads, got undefined. A page must be sent with " +
    "Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp";
  vi.stubGlobal("crossOriginIsolated", false);
  await expect(simdThreads({ threads: 2 })).rejects.toThrow(told);
  vi.unstubAllGlobals();
  vi.stubGlobal("SharedArrayBuffer", undefined);
  await expect(simdThreads({ threads: 2 })).rejects.toThrow(told);
});

test("as many threads as the machine has processors for, from 1 to 16", () => {
  expect(availableThreads()).toBeGreaterThanOrEqual(1);
  const count = (hardwareConcurrency?: number): number => {
    vi.stubGlobal("process", undefined);
    vi.stubGlobal("navigator", { hardwareConcurrency });
    const threads = availableThreads();
    vi.unstubAllGlobals();
    return threads;
  };
  expect([count(), count(4), count(64)]).toEqual([1, 4, 16]);
});

test("where there is no Node, threads are those of a page", () => {
  const said: unknown[] = [];
  class Worker {
    onmessage = () => undefined;
    onerror = () => undefined;
    constructor(url: string) {
      said.push(url);
    }
    postMessage(message: unknown) {
      said.push(message);
    }
    terminate() {
      said.push("terminated");
    }
  }
  vi.stubGlobal("process", undefined);
  vi.stubGlobal("URL", {
    createObjectURL: ({ size }: Blob) => `blob of ${size}`,
    revokeObjectURL: (url: string) => said.push(`${url} is gone`),
  });
  const listener = { heard: () => undefined, lost: () => undefined };
  const there = startThread("let a", listener);
  vi.stubGlobal("Worker", Worker);
  const thread = startThread("let a", listener);
  vi.unstubAllGlobals();
  thread?.post({ a: 1 });
  thread?.release();
  thread?.end();
  expect(there).toBeUndefined();
  expect(said).toEqual(["blob of 5", { a: 1 }, "blob of 5 is gone", "terminated"]);
});
