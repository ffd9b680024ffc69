import type { EngineData, EngineLoops } from "@descent/core";

/** What can be shared among threads. */
export const kinds = ["squares", "predict", "project", "products"] as const;

/** One of them. */
export type Kind = (typeof kinds)[number];

/** The loops that threads share. */
export type SharedLoops = Pick<EngineLoops, Kind>;

/** A loop over a block of rows, in parts that are the same whoever takes them. */
export interface Job {
  readonly kind: Kind;
  /** The first row. */
  readonly from: number;
  readonly rows: number;
  readonly parts: number;
}

/** Parts of a block, at most. */
export const parts = 16;

/** Rows in a block, at most: for so many there is room in the lists. */
export const block: number = 2 ** 20;

/** A number for each row of a block, in shared memory: what does not lie there is copied here. */
export interface Lists {
  readonly y: Float64Array;
  readonly weights: Float64Array;
  /** Slopes or predictions. */
  readonly list: Float64Array;
}

/** The lists in one piece of shared memory. */
export function listsIn(buffer: ArrayBufferLike): Lists {
  const at = (place: number): Float64Array => new Float64Array(buffer, 8 * block * place, block);
  return { y: at(0), weights: at(1), list: at(2) };
}

/** The bytes they take. */
export const listBytes: number = 3 * 8 * block;

/** What goes into the parts and what comes out of them, for d columns. */
export interface Exchange {
  readonly origin: Float64Array;
  readonly params: Float64Array;
  /** What each part found, one behind the other: a value and sums, or products. */
  readonly slots: Float64Array;
}

/** Parts that the products of d columns are found in, at most: what each finds is large, and is added. */
export function mostParts(columns: number): number {
  return Math.max(4, Math.min(parts, Math.floor(2 ** 16 / (columns + 2) ** 2)));
}

/** The bytes of an exchange. */
export function exchangeBytes(columns: number): number {
  const size = columns + 2;
  return 8 * (2 * (columns + 1) + Math.max(parts * size, mostParts(columns) * size ** 2));
}

/** The exchange in a piece of shared memory. */
export function exchangeIn(buffer: ArrayBufferLike, columns: number): Exchange {
  const numbers = new Float64Array(buffer);
  const count = columns + 1;
  return {
    origin: numbers.subarray(0, count),
    params: numbers.subarray(count, 2 * count),
    slots: numbers.subarray(2 * count),
  };
}

/** What a thread does its parts with. */
export interface Desk {
  readonly loops: SharedLoops;
  readonly columns: number;
  readonly values: Float64Array;
  /** The targets; unless given, those of the block are in the lists. */
  readonly y: Float64Array | undefined;
  /** Likewise. */
  readonly weights: Float64Array | undefined;
  /** Whether there are weights. */
  readonly weighted: boolean;
  readonly lists: Lists;
  readonly exchange: Exchange;
}

/** The rows of a part in its block: a whole number of 16, so that only the last has a tail. */
function rowsOf({ rows, parts }: Job, part: number): readonly [from: number, to: number] {
  const size = 16 * Math.ceil(rows / parts / 16);
  return [Math.min(rows, part * size), Math.min(rows, (part + 1) * size)];
}

/** Where what a part finds belongs. */
export function resultOf({ columns, lists, exchange }: Desk, job: Job, part: number): Float64Array {
  if (job.kind === "predict") return lists.list.subarray(...rowsOf(job, part));
  const size = job.kind === "products" ? (columns + 2) ** 2 : columns + 2;
  return exchange.slots.subarray(part * size, (part + 1) * size);
}

/** Does a part and writes what it finds to zeros. */
export function doPart(desk: Desk, job: Job, part: number, found: Float64Array): void {
  const { loops, columns, values, lists, exchange } = desk;
  const { kind, from, rows } = job;
  const [first, end] = rowsOf(job, part);
  const ofBlock = (list: Float64Array | undefined, copied: Float64Array): Float64Array =>
    list?.subarray(from, from + rows) ?? copied;
  const data: EngineData = {
    x: { rows, columns, values: values.subarray(from * columns, (from + rows) * columns) },
    y: ofBlock(desk.y, lists.y),
    ...(desk.weighted && { weights: ofBlock(desk.weights, lists.weights) }),
    origin: exchange.origin,
  };
  const sums = found.subarray(1);
  if (kind === "squares") found[0] = loops.squares(data, exchange.params, sums, first, end);
  else if (kind === "predict") loops.predict(data, exchange.params, found, first, end);
  else if (kind === "project")
    loops.project(data, lists.list.subarray(first, end), sums, first, end);
  else loops.products(data, found, first, end);
}
