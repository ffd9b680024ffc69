import {
  checkOptions,
  engineFrom,
  type Engine,
  type EngineData,
  type EngineLoops,
} from "@descent/core";
import { chosenKernels } from "./chosen-kernels.js";
import { inOrder, inPanels, type Panel } from "./panels.js";
import { workspace, workspaces, type Workspace } from "./workspace.js";

/** The options of {@link simd}. */
export interface SimdOptions {
  /**
   * Whether products are added with one rounding instead of two: a bit faster, but processors without
   * it, and so other machines, may give other last digits. Unless given, wherever the engine of
   * JavaScript has it.
   */
  readonly fused?: boolean;
}

/**
 * The loops over examples in WebAssembly SIMD, two numbers at a time: to be passed in where data are
 * large. Make one and keep it, since making it compiles the kernels.
 *
 * Data of one's own are copied a panel of 256 KiB at a time. What {@link Engine.allocate} gives lies in
 * WebAssembly's memory, is read where it is, and must be below 4 GiB.
 *
 * @throws DescentError if WebAssembly SIMD is missing (see {@link simdIsSupported}) or forbidden, or fused
 *   multiply-add is asked for and missing; if an option is unknown; and from its members, as `Engine` of
 *   `@descent/core` says.
 *
 * @example
 * ```ts
 * import { simd } from "@descent/kernels";
 *
 * const engine = simd({ fused: false });
 * const { x, y } = engine.allocate(3, 1);
 * x.values.set([1, 2, 3]);
 * y.set([2, 4, 7]);
 * // At the line 0 + 2x: residuals 0, 0 and −1.
 * console.log(engine.name, engine.squares({ x, y }, [0, 2])); // simd { value: 1, sums: [ -1, -3 ] }
 * ```
 */
export function simd(options: SimdOptions = {}): Engine {
  checkOptions("simd", options, ["fused"]);
  const { name, compile } = chosenKernels("simd", options);
  const module = compile();
  const own = new WeakMap<ArrayBufferLike, Workspace>();
  const spaceOf = workspaces(
    (buffer) => own.get(buffer),
    (columns) => workspace(module, columns),
  );
  return engineFrom(name, {
    allocate: (rows, columns) => {
      const space = workspace(module, columns, rows * (columns + 1));
      own.set(space.buffer, space);
      return dataIn(space.buffer, space.layout.end, rows, columns);
    },
    ...loopsIn(spaceOf),
  });
}

/** Views of a memory: N rows of d features at an address, and N targets behind them. */
export function dataIn(
  buffer: ArrayBufferLike,
  address: number,
  rows: number,
  columns: number,
): Pick<EngineData, "x" | "y"> {
  return {
    x: { rows, columns, values: new Float64Array(buffer, address, rows * columns) },
    y: new Float64Array(buffer, address + 8 * rows * columns, rows),
  };
}

/** The loops of the engine, in the workspaces that go with the data. */
export function loopsIn(spaceOf: (x: EngineData["x"]) => Workspace): Omit<EngineLoops, "allocate"> {
  /** The workspace, with the origin and the parameters in place. */
  const prepare = ({ x, origin }: EngineData, params?: Float64Array): Workspace => {
    const space = spaceOf(x);
    const { layout, numbers } = space;
    put(numbers, layout.origin, origin ?? new Float64Array(x.columns + 1));
    if (params !== undefined) put(numbers, layout.params, params);
    return space;
  };

  return {
    squares: (data, params, sums, from, to) => {
      const space = prepare(data, params);
      const { kernels, layout } = space;
      const { columns } = data.x;
      let value = 0;
      inPanels(space, data, from, to, ({ x, y, weights, rows }) => {
        clear(space);
        const { origin, params, sums: out, buffer } = layout;
        kernels.squares(x, y, weights, origin, params, out, buffer, rows, columns);
        value += addSums(space, sums);
      });
      return value;
    },
    predict: (data, params, out, from, to) => {
      const space = prepare(data, params);
      const { kernels, layout, numbers } = space;
      let nothing = 0;
      const read = (panel: Panel): void => {
        nothing += kernels.predict(
          panel.x,
          layout.origin,
          layout.params,
          layout.list,
          panel.rows,
          data.x.columns,
        );
        const first = layout.list / 8;
        out.set(numbers.subarray(first, first + panel.rows), panel.from - from);
      };
      inPanels(space, data, from, to, read, "x");
      return nothing;
    },
    project: (data, slopes, sums, from, to) => {
      const space = prepare(data);
      const { kernels, layout, numbers } = space;
      const read = ({ x, from: start, rows }: Panel): void => {
        clear(space);
        numbers.set(slopes.subarray(start - from, start - from + rows), layout.list / 8);
        kernels.project(x, layout.origin, layout.list, layout.sums, rows, data.x.columns);
        addSums(space, sums);
      };
      inPanels(space, data, from, to, read, "x");
    },
    products: (data, out, from, to) => {
      const space = prepare(data);
      const { kernels, layout, numbers } = space;
      const { columns } = data.x;
      const { width } = layout;
      const first = layout.products / 8;
      numbers.fill(0, first, first + width * width);
      inPanels(space, data, from, to, ({ x, y, weights, rows }) => {
        const { origin, products, pack } = layout;
        kernels.products(x, y, weights, origin, products, pack, rows, columns);
      });
      // The kernels' order is u, v, 1: the last is the first here.
      const size = columns + 2;
      const place = (i: number): number => (i === 0 ? size - 1 : i - 1);
      for (let i = 0; i < size; i++) {
        for (let j = 0; j <= i; j++) {
          const [low, high] = [Math.min(place(i), place(j)), Math.max(place(i), place(j))];
          out[i * size + j] =
            Number(out[i * size + j]) + Number(numbers[first + low * width + high]);
        }
      }
    },
    descend: (data, params, { rates, batch, order, intercept }) => {
      const space = prepare(data, params);
      const { kernels, layout, numbers } = space;
      const { columns } = data.x;
      const moving = intercept ? 1 : 0;
      let seen = 0;
      let done = 0;
      clear(space);
      const walk = ({ x, y, weights, rows }: Panel): void => {
        const completed = Math.floor((seen + rows) / batch);
        numbers.set(rates.subarray(done, done + completed), layout.list / 8);
        done += completed;
        const { origin, params: at, sums, buffer, list } = layout;
        seen = kernels.descend(
          ...([x, y, weights, origin, at, sums, buffer, list] as const),
          ...([rows, columns, batch, seen, moving] as const),
        );
      };
      if (order === undefined) inPanels(space, data, 0, data.x.rows, walk);
      else inOrder(space, data, order, walk);
      if (seen > 0) {
        const scale = (2 * Number(rates[done])) / seen;
        kernels.step(layout.params, layout.sums, scale, columns, moving);
      }
      const first = layout.params / 8;
      params[0] = Number(numbers[first]);
      params.set(numbers.subarray(first + 2, first + 2 + columns), 1);
    },
  };
}

/** Writes d + 1 numbers as the kernels have them: the first, an unused one, the others, a zero. */
function put(numbers: Float64Array, at: number, values: ArrayLike<number>): void {
  const first = at / 8;
  numbers[first] = Number(values[0]);
  for (let j = 1; j < values.length; j++) numbers[first + 1 + j] = Number(values[j]);
  numbers[first + 1 + values.length] = 0;
}

function clear({ layout, numbers }: Workspace): void {
  numbers.fill(0, layout.sums / 8, layout.buffer / 8);
}

/** Adds the sums of a panel to `sums`, and gives the value beside them. */
function addSums({ layout, numbers }: Workspace, sums: Float64Array): number {
  const first = layout.sums / 8;
  for (let j = 0; j < sums.length; j++)
    sums[j] = (sums[j] as number) + (numbers[first + 1 + j] as number);
  return numbers[first] as number;
}
