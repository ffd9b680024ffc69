import { check, checkOptions, engineFrom, type Engine, type EngineData } from "@descent/core";
import { chosenKernels } from "../chosen-kernels.js";
import { layoutOf } from "../layout.js";
import { dataIn, loopsIn, type SimdOptions } from "../simd.js";
import type { WasmMemory } from "../webassembly.js";
import { allocate, weightOf, workspaceIn, workspaces, type Workspace } from "../workspace.js";
import { call, hire } from "./crew.js";
import { sharedBinary } from "./shared-binary.js";
import { sharedLoops } from "./shared-loops.js";
import { availableThreads, checkSharedMemory } from "./support.js";

/** The options of {@link simdThreads}. */
export interface ThreadsOptions extends SimdOptions {
  /**
   * How many threads there are to be, with the one that calls: from 1 to 16. As many as the machine has
   * processors for unless given.
   */
  readonly threads?: number;
}

/** An engine of several threads. */
export interface ThreadedEngine extends Engine {
  /** How many there are, with the one that calls. */
  readonly threads: number;
  /** Ends the other threads and gives up what they hold. The engine cannot be used any more. */
  readonly close: () => void;
}

/**
 * The loops over examples in WebAssembly SIMD, their rows shared among threads: for data so large that one
 * processor is not enough.
 *
 * Threads share what lies in shared memory: what {@link Engine.allocate} gives, which is below 4 GiB and is
 * never copied, and a `Float64Array` over a `SharedArrayBuffer`, which each thread copies a panel at a time. The
 * features decide; targets and weights that lie elsewhere are copied for the others. Other features are
 * worked by the thread that calls, and so are few examples and {@link Engine.descend}, whose steps follow from
 * one another.
 *
 * The bits are the same however many threads there are, and wherever the data lie.
 *
 * Calls return when all is done: the thread that calls works with the others, and does itself what another is
 * late with. Where processors are busy with other work, one thread is as fast, or faster. The other threads sleep
 * between calls and do not keep a process alive; they hold the data they shared last until the engine is closed.
 *
 * @throws DescentError (as a rejection) where `simd()` does; where memory cannot be shared, as in a page that
 *   is not cross-origin isolated; where threads are missing or forbidden. From its members, as `Engine` of
 *   `@descent/core` says, after `close()`, and when a thread has ended.
 *
 * @example
 * ```ts
 * import { simdThreads } from "@descent/kernels/threads";
 *
 * const engine = await simdThreads({ threads: 2, fused: false }); // make one and keep it
 * const { x, y } = engine.allocate(3, 1);
 * x.values.set([1, 2, 3]);
 * y.set([2, 4, 7]);
 * // At the line 0 + 2x: residuals 0, 0 and −1.
 * console.log(engine.squares({ x, y }, [0, 2])); // { value: 1, sums: [ -1, -3 ] }
 * console.log(engine.name); // simd, shared data on 2 threads
 * engine.close();
 * ```
 */
export async function simdThreads(options: ThreadsOptions = {}): Promise<ThreadedEngine> {
  checkOptions(call, options, ["fused", "threads"]);
  const { name, compile } = chosenKernels(call, options);
  const { threads = availableThreads() } = options;
  const ok = Number.isInteger(threads) && threads >= 1 && threads <= 16;
  check(ok, call, "threads", "must be a whole number from 1 to 16", threads);
  checkSharedMemory();
  const module = compile(sharedBinary);
  const crew = await hire(module, threads - 1);
  const homes = new WeakMap<
    ArrayBufferLike,
    { memory: WasmMemory; space: Workspace; weight: ArrayBuffer }
  >();
  const sizeOf = (columns: number): number => layoutOf(columns).end;
  const loops = loopsIn(
    workspaces(
      (buffer) => homes.get(buffer)?.space,
      (columns) => workspaceIn(module, columns, allocate(call, sizeOf(columns), true)),
    ),
  );
  const memoryOf = ({ values, columns }: EngineData["x"]): WasmMemory | undefined => {
    const home = homes.get(values.buffer);
    return home?.space.columns === columns ? home.memory : undefined;
  };
  const engine = engineFrom(`${name}, shared data on ${threads} threads`, {
    allocate: (rows, columns) => {
      crew.check();
      const own = threads * sizeOf(columns);
      const memory = allocate(call, own + 8 * rows * (columns + 1), true);
      const space = workspaceIn(module, columns, memory);
      homes.set(memory.buffer, { memory, space, weight: weightOf(memory.buffer) });
      return dataIn(memory.buffer, own, rows, columns);
    },
    ...sharedLoops(crew, loops, { memoryOf, sizeOf }),
    descend: (data, params, steps) => {
      crew.check();
      loops.descend(data, params, steps);
    },
  });
  return { ...engine, threads, close: crew.close };
}
