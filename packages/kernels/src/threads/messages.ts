import type { WasmMemory } from "../webassembly.js";
import type { Control } from "./control.js";

/** A list of numbers: in the memory that is sent with it, from an address on, or anywhere else. */
export type Sent = Float64Array | { readonly address: number; readonly length: number };

/** What a thread is sent once. */
export interface Hello {
  /** The compiled kernels. */
  readonly module: object;
  readonly control: Control;
  /** The lists of a block. */
  readonly lists: ArrayBufferLike;
}

/** What it is sent when the data are others. */
export interface NewDesk {
  readonly number: number;
  readonly columns: number;
  readonly exchange: ArrayBufferLike;
  /** The memory in which the kernels find the data, and where in it this thread may work. */
  readonly home: { readonly memory: WasmMemory; readonly start: number } | undefined;
  readonly values: Sent;
  readonly y: Sent | undefined;
  readonly weights: Sent | undefined;
  readonly weighted: boolean;
}
