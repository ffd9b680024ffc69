import type { EngineData } from "@descent/core";
import { addressOf, type Workspace } from "./workspace.js";

/** Rows that the kernels can read. */
export interface Panel {
  /** The first of them. */
  readonly from: number;
  readonly rows: number;
  /** The address of their features. */
  readonly x: number;
  /** The address of their targets; 0 where nobody asks for them. */
  readonly y: number;
  /** The address of their weights, or 0 where all are 1. */
  readonly weights: number;
}

/** From so many consecutive rows on, rows in an order of their own are read where they are. */
const run = 128;

/** Calls `use` for one panel after the other. Only what lies elsewhere is copied, one panel at a time. */
export function inPanels(
  space: Workspace,
  data: EngineData,
  from: number,
  to: number,
  use: (panel: Panel) => void,
  needs: "x" | "all" = "all",
): void {
  const { rows } = space.layout;
  for (let start = from; start < to; start += rows)
    use(panelOf(space, data, start, Math.min(rows, to - start), needs));
}

/** The same for rows in an order of their own, which are copied together but for long runs of consecutive ones. */
export function inOrder(
  space: Workspace,
  data: EngineData,
  order: Uint32Array,
  use: (panel: Panel) => void,
): void {
  const { rows } = space.layout;
  for (let start = 0; start < order.length; start += rows) {
    const part = order.subarray(start, start + rows);
    for (let from = 0; from < part.length;) {
      const to = endOfShortRuns(part, from);
      if (to > from) use(gathered(space, data, part.subarray(from, to)));
      from = to;
      if (to < part.length) {
        from = endOfRun(part, to, part.length);
        use(panelOf(space, data, part[to] as number, from - to, "all"));
      }
    }
  }
}

/** Where the consecutive rows that begin at `from` end, or `most`. */
function endOfRun(order: Uint32Array, from: number, most: number): number {
  const offset = (order[from] as number) - from;
  let to = from + 1;
  while (to < most && order[to] === offset + to) to++;
  return to;
}

/** Where the next long run begins, or the end. */
function endOfShortRuns(order: Uint32Array, from: number): number {
  let to = from;
  while (to < order.length) {
    const end = endOfRun(order, to, Math.min(to + run, order.length));
    if (end - to === run) break;
    to = end;
  }
  return to;
}

/** Consecutive rows. */
function panelOf(
  space: Workspace,
  { x: { columns, values }, y, weights }: EngineData,
  from: number,
  rows: number,
  needs: "x" | "all",
): Panel {
  const { layout } = space;
  const all = needs === "all";
  return {
    from,
    rows,
    x: addressOf(space, values, from * columns, rows * columns, layout.x),
    y: all ? addressOf(space, y, from, rows, layout.y) : 0,
    weights:
      all && weights !== undefined ? addressOf(space, weights, from, rows, layout.weights) : 0,
  };
}

/** Copies of rows in any order. Nobody asks which is the first of them. */
function gathered(space: Workspace, { x, y, weights }: EngineData, order: Uint32Array): Panel {
  const { layout, buffer } = space;
  const taken = new Uint32Array(buffer, layout.list, order.length);
  taken.set(order);
  gather(space, x.values, x.columns, taken, layout.x);
  gather(space, y, 1, taken, layout.y);
  if (weights !== undefined) gather(space, weights, 1, taken, layout.weights);
  const given = weights === undefined ? 0 : layout.weights;
  return { from: 0, rows: order.length, x: layout.x, y: layout.y, weights: given };
}

/** Copies rows of a list to an address: by the kernel where it can read them. */
function gather(
  { kernels, buffer, numbers }: Workspace,
  list: Float64Array,
  columns: number,
  order: Uint32Array,
  address: number,
): void {
  if (list.buffer === buffer) {
    kernels.gather(list.byteOffset, order.byteOffset, address, order.length, columns);
    return;
  }
  let to = address / 8;
  for (const row of order) {
    const end = (row + 1) * columns;
    for (let at = row * columns; at < end; at++) numbers[to++] = list[at] as number;
  }
}
