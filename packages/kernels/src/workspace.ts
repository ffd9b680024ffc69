import { DescentError } from "@descent/core";
import type { Kernels } from "./kernels.js";
import { layoutOf, type Layout } from "./layout.js";
import { webAssembly, type WasmMemory } from "./webassembly.js";

/** Memory that the kernels work in, and the kernels. */
export interface Workspace {
  readonly kernels: Kernels;
  /** d. */
  readonly columns: number;
  readonly layout: Layout;
  readonly buffer: ArrayBuffer;
  /** All of the memory as numbers. */
  readonly numbers: Float64Array;
}

/** Room for what the kernels need for d columns, and for so many numbers behind it. */
export function workspace(module: object, columns: number, more = 0): Workspace {
  const wasm = webAssembly() as NonNullable<ReturnType<typeof webAssembly>>;
  const layout = layoutOf(columns);
  const memory = allocate(wasm.Memory, layout.end + 8 * more);
  const { exports } = new wasm.Instance(module, { env: { memory } });
  const { buffer } = memory;
  return {
    kernels: exports as Kernels,
    columns,
    layout,
    buffer,
    numbers: new Float64Array(buffer),
  };
}

function allocate(
  Memory: new (size: { readonly initial: number }) => WasmMemory,
  bytes: number,
): WasmMemory {
  try {
    return new Memory({ initial: Math.ceil(bytes / 65536) });
  } catch (cause) {
    throw new DescentError({
      call: "simd",
      argument: "memory",
      rule: "must be there, and below 4 GiB",
      received: bytes,
      hint: "The plain engine has no such limit",
      cause,
    });
  }
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
