import { DescentError, type EngineData } from "@descent/core";
import type { Kernels } from "./kernels.js";
import { layoutOf, type Layout } from "./layout.js";
import { webAssembly, type Wasm, type WasmMemory } from "./webassembly.js";

/** Memory that the kernels work in, and the kernels. */
export interface Workspace {
  readonly kernels: Kernels;
  /** d. */
  readonly columns: number;
  readonly layout: Layout;
  readonly buffer: ArrayBufferLike;
  /** All of the memory as numbers. */
  readonly numbers: Float64Array;
}

/** Room for what the kernels need for d columns, and for so many numbers behind it. */
export function workspace(module: object, columns: number, more = 0): Workspace {
  const { end } = layoutOf(columns);
  return workspaceIn(module, columns, allocate("simd", end + 8 * more));
}

/** The same in a memory that is there, from an address on. */
export function workspaceIn(
  module: object,
  columns: number,
  memory: WasmMemory,
  start = 0,
): Workspace {
  const { Instance } = webAssembly() as Wasm;
  const { exports } = new Instance(module, { env: { memory } });
  const { buffer } = memory;
  return {
    kernels: exports as Kernels,
    columns,
    layout: layoutOf(columns, start),
    buffer,
    numbers: new Float64Array(buffer),
  };
}

/** Memory of so many bytes, which threads can share if they are to. */
export function allocate(call: string, bytes: number, shared = false): WasmMemory {
  const { Memory } = webAssembly() as Wasm;
  const initial = Math.ceil(bytes / 65536);
  try {
    return new Memory(shared ? { initial, maximum: initial, shared } : { initial });
  } catch (cause) {
    throw new DescentError({
      call,
      argument: "memory",
      rule: "must be there, and below 4 GiB",
      received: bytes,
      hint: "The plain engine has no such limit",
      cause,
    });
  }
}

/**
 * What is kept beside memory that threads share, which the collector of garbage does not count, and would leave where it
 * is: bytes that it does count. Nobody writes to them, so that they take no memory.
 */
export function weightOf({ byteLength }: ArrayBufferLike): ArrayBuffer {
  return new ArrayBuffer(Math.min(byteLength, 2 ** 28));
}

/** Finds where data are, or a workspace to copy them into: one, made anew for other columns. */
export function workspaces(
  own: (buffer: ArrayBufferLike) => Workspace | undefined,
  make: (columns: number) => Workspace,
): (x: EngineData["x"]) => Workspace {
  let other: Workspace | undefined;
  return ({ values, columns }) => {
    const home = own(values.buffer);
    if (home?.columns === columns) return home;
    if (other?.columns !== columns) other = make(columns);
    return other;
  };
}

/** The address of `length` numbers from `from` on: where they are, or where they are copied to. */
export function addressOf(
  { buffer, numbers }: Workspace,
  list: Float64Array,
  from: number,
  length: number,
  at: number,
): number {
  if (list.buffer === buffer) return list.byteOffset + 8 * from;
  numbers.set(list.subarray(from, from + length), at / 8);
  return at;
}
