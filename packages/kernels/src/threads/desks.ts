import type { EngineData } from "@descent/core";
import type { WasmMemory } from "../webassembly.js";
import type { Crew } from "./crew.js";
import { exchangeBytes, exchangeIn, type Desk, type Exchange, type SharedLoops } from "./job.js";
import type { Sent } from "./messages.js";

/** What this thread works with, and whether the others can. */
export interface OwnDesk extends Desk {
  readonly shared: boolean;
}

/** Where data lie that the kernels of all threads read without a copy. */
export interface Homes {
  /** The memory that these features are in, if they are in one. */
  readonly memoryOf: (x: EngineData["x"]) => WasmMemory | undefined;
  /** The bytes that each thread works in, from the first on. */
  readonly sizeOf: (columns: number) => number;
}

/** Makes the desk for data, and tells the others of it where it is another than before. */
export function desks(
  crew: Crew,
  loops: SharedLoops,
  { memoryOf, sizeOf }: Homes,
): (data: EngineData) => OwnDesk {
  let exchange:
    (Exchange & { readonly columns: number; readonly buffer: ArrayBufferLike }) | undefined;
  let last: { readonly data: EngineData; readonly desk: OwnDesk } | undefined;
  return (data) => {
    const { x, y, weights } = data;
    const { columns, values } = x;
    if (last !== undefined && isSame(last.data, data)) return last.desk;
    if (exchange?.columns !== columns) {
      const buffer = new SharedArrayBuffer(exchangeBytes(columns));
      exchange = { columns, buffer, ...exchangeIn(buffer, columns) };
    }
    const { buffer } = exchange;
    const weighted = weights !== undefined;
    const own = { loops, columns, values, lists: crew.lists, exchange, weighted };
    if (crew.others === 0 || !isShared(values)) return { ...own, y, weights, shared: false };
    const desk = { ...own, y: sharedOf(y), weights: sharedOf(weights), shared: true };
    const memory = memoryOf(x);
    const sent = (list: Float64Array): Sent =>
      list.buffer === memory?.buffer ? { address: list.byteOffset, length: list.length } : list;
    const message = {
      ...{ columns, weighted, exchange: buffer },
      values: sent(values),
      y: desk.y && sent(desk.y),
      weights: desk.weights && sent(desk.weights),
    };
    crew.announce((thread) => ({
      ...message,
      home: memory && { memory, start: thread * sizeOf(columns) },
    }));
    last = { data, desk };
    return desk;
  };
}

function isSame(one: EngineData, other: EngineData): boolean {
  return (
    one.x.values === other.x.values &&
    one.x.columns === other.x.columns &&
    one.y === other.y &&
    one.weights === other.weights
  );
}

function sharedOf(list: Float64Array | undefined): Float64Array | undefined {
  return isShared(list) ? list : undefined;
}

function isShared(list: Float64Array | undefined): list is Float64Array {
  return list?.buffer instanceof SharedArrayBuffer;
}
