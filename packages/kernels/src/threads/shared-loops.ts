import type { EngineData } from "@descent/core";
import type { Crew } from "./crew.js";
import { desks, type Homes, type OwnDesk } from "./desks.js";
import {
  block,
  doPart,
  mostParts,
  parts,
  resultOf,
  type Job,
  type Kind,
  type SharedLoops,
} from "./job.js";

/** Multiplications in a part, at least: fewer are done before another thread has heard of them. */
const least = 2 ** 16;

/** What is done with a range of rows. */
interface Task {
  readonly kind: Kind;
  readonly data: EngineData;
  readonly params?: Float64Array;
  /** Slopes of the range, or where its predictions go. */
  readonly list?: Float64Array;
  readonly from: number;
  readonly to: number;
}

/**
 * The loops with their rows shared among the threads of a crew. Which part a row is in depends on nothing
 * but the shape of the data, so that the sums have the same bits whoever adds them.
 */
export function sharedLoops(crew: Crew, loops: SharedLoops, homes: Homes): SharedLoops {
  const deskOf = desks(crew, loops, homes);

  const isSmall = (kind: Kind, { x }: EngineData, from: number, to: number): boolean => {
    crew.check();
    return partsOf(kind, x.columns, to - from) === 1;
  };

  /** Does a task, block after block, and shows what each part has found, in their order. */
  const run = (task: Task, show: (slot: Float64Array) => void): void => {
    const { kind, data, params, list, from, to } = task;
    const desk = deskOf(data);
    const { exchange, columns } = desk;
    exchange.origin.set(data.origin ?? new Float64Array(columns + 1));
    if (params !== undefined) exchange.params.set(params);
    for (let start = from; start < to; start += block) {
      const rows = Math.min(block, to - start);
      const job = { kind, from: start, rows, parts: partsOf(kind, columns, rows) };
      const own = list?.subarray(start - from, start - from + rows);
      if (desk.shared) shareBlock(crew, desk, data, job, own);
      else {
        const here = own === undefined ? desk : { ...desk, lists: { ...desk.lists, list: own } };
        for (let part = 0; part < job.parts; part++)
          doPart(here, job, part, resultOf(here, job, part).fill(0));
      }
      for (let part = 0; part < job.parts; part++) show(resultOf(desk, job, part));
    }
  };

  return {
    squares: (data, params, sums, from, to) => {
      const kind = "squares";
      if (isSmall(kind, data, from, to)) return loops.squares(data, params, sums, from, to);
      let value = 0;
      run({ kind, data, params, from, to }, (slot) => {
        value += slot[0] as number;
        add(sums, slot);
      });
      return value;
    },
    predict: (data, params, out, from, to) => {
      const kind = "predict";
      if (isSmall(kind, data, from, to)) return loops.predict(data, params, out, from, to);
      run({ kind, data, params, list: out, from, to }, () => undefined);
      return out.reduce((nothing, prediction) => nothing + 0 * prediction, 0);
    },
    project: (data, slopes, sums, from, to) => {
      const kind = "project";
      if (isSmall(kind, data, from, to)) loops.project(data, slopes, sums, from, to);
      else
        run({ kind, data, list: slopes, from, to }, (slot) => {
          add(sums, slot);
        });
    },
    products: (data, out, from, to) => {
      const kind = "products";
      if (isSmall(kind, data, from, to)) loops.products(data, out, from, to);
      else
        run({ kind, data, from, to }, (slot) => {
          addTriangle(out, slot, data.x.columns + 2);
        });
    },
  };
}

/** Parts of so many rows. */
function partsOf(kind: Kind, columns: number, rows: number): number {
  const perRow = { squares: 2, predict: 1, project: 1, products: (columns + 2) / 2 }[kind];
  const worth = Math.floor((rows * (columns + 1) * perRow) / least);
  if (kind !== "products") return Math.max(1, Math.min(parts, worth));
  // More rows than there are columns, so that to add what was found is little beside finding it.
  const wide = Math.floor(rows / (2 * (columns + 2)));
  return Math.max(1, Math.min(mostParts(columns), worth, wide));
}

/** Does a block with the others: what they cannot read where it is, is copied before. */
function shareBlock(
  crew: Crew,
  desk: OwnDesk,
  { y, weights }: EngineData,
  job: Job,
  own: Float64Array | undefined,
): void {
  const { kind, from, rows } = job;
  const { lists } = desk;
  if (kind === "squares" || kind === "products") {
    if (desk.y === undefined) lists.y.set(y.subarray(from, from + rows));
    if (weights !== undefined && desk.weights === undefined)
      lists.weights.set(weights.subarray(from, from + rows));
  }
  if (kind === "project" && own !== undefined) lists.list.set(own);
  crew.share(desk, job);
  if (kind === "predict") own?.set(lists.list.subarray(0, rows));
}

/** Adds the sums of a slot, which come after its value. */
function add(sums: Float64Array, slot: Float64Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (slot[i + 1] as number);
}

/** Adds what is on and below the diagonal. */
function addTriangle(sums: Float64Array, slot: Float64Array, size: number): void {
  for (let i = 0; i < size; i++)
    for (let at = i * size; at <= i * size + i; at++)
      sums[at] = (sums[at] as number) + (slot[at] as number);
}
