import { check } from "@descent/core";
import { call } from "./crew.js";
import { nodeModule } from "./start-thread.js";

interface Platform {
  readonly SharedArrayBuffer?: unknown;
  readonly crossOriginIsolated?: boolean;
  readonly navigator?: { readonly hardwareConcurrency?: number };
}

interface Os {
  readonly availableParallelism: () => number;
}

/** Throws where memory cannot be shared among threads. */
export function checkSharedMemory(): void {
  const { SharedArrayBuffer, crossOriginIsolated } = globalThis as Platform;
  const there = SharedArrayBuffer !== undefined && crossOriginIsolated !== false;
  const hint =
    "A page must be sent with Cross-Origin-Opener-Policy: same-origin and " +
    "Cross-Origin-Embedder-Policy: require-corp";
  check(there, call, "memory", "must be shared among threads", undefined, { hint });
}

/** As many threads as the machine has processors for, from 1 to 16. */
export function availableThreads(): number {
  const { navigator } = globalThis as Platform;
  const os = nodeModule("node:os") as Os | undefined;
  const there = os?.availableParallelism() ?? navigator?.hardwareConcurrency ?? 1;
  return Math.max(1, Math.min(16, there));
}
