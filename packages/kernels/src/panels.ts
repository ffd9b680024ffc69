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

/** Calls `use` for one panel after the other. Only what lies elsewhere is copied, one panel at a time. */
export function inPanels(
  space: Workspace,
  { x, y, weights }: EngineData,
  from: number,
  to: number,
  use: (panel: Panel) => void,
  needs: "x" | "all" = "all",
): void {
  const { layout } = space;
  const { columns, values } = x;
  const all = needs === "all";
  for (let start = from; start < to; start += layout.rows) {
    const rows = Math.min(layout.rows, to - start);
    use({
      from: start,
      rows,
      x: addressOf(space, values, start * columns, rows * columns, layout.x),
      y: all ? addressOf(space, y, start, rows, layout.y) : 0,
      weights:
        all && weights !== undefined ? addressOf(space, weights, start, rows, layout.weights) : 0,
    });
  }
}

/** The same for rows in an order of their own, which are copied together. */
export function inOrder(
  space: Workspace,
  { x, y, weights }: EngineData,
  order: Uint32Array,
  use: (panel: Panel) => void,
): void {
  const { layout, buffer } = space;
  for (let from = 0; from < order.length; from += layout.rows) {
    const rows = Math.min(layout.rows, order.length - from);
    const taken = new Uint32Array(buffer, layout.list, rows);
    taken.set(order.subarray(from, from + rows));
    gather(space, x.values, x.columns, taken, layout.x);
    gather(space, y, 1, taken, layout.y);
    if (weights !== undefined) gather(space, weights, 1, taken, layout.weights);
    const given = weights === undefined ? 0 : layout.weights;
    use({ from, rows, x: layout.x, y: layout.y, weights: given });
  }
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
