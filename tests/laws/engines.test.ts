import type { Engine, EngineData } from "@descent/core";
import { plain, seededRandom } from "@descent/data";
import { simd } from "@descent/kernels";
import { simdThreads } from "@descent/kernels/threads";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

// Every engine does what the plain one does, but for rounding: within 1e-12 of the sum of what is
// added, which is what the plain engine finds for the same numbers without their signs.
const twins: readonly (readonly [name: string, engine: Engine, times: number])[] = [
  ["simd", simd({ fused: false }), 1],
  ["simd, by default", simd(), 1],
  // So many times as many rows, since few are worked by the thread that calls.
  ["simd on threads", await simdThreads({ threads: 2 }), 60],
];
const reference = plain();
const seed = 20261121;

const shapes = fc.record({
  rows: fc.integer({ min: 1, max: 300 }),
  columns: fc.integer({ min: 1, max: 24 }),
  seed: fc.integer({ min: 0, max: 1e6 }),
  weighted: fc.boolean(),
  scale: fc.constantFrom(1e-150, 1e-3, 1, 1e6),
});

interface Shape {
  readonly rows: number;
  readonly columns: number;
  readonly seed: number;
  readonly weighted: boolean;
  readonly scale: number;
}

function examples({ rows, columns, seed, weighted, scale }: Shape): EngineData {
  const random = seededRandom(seed);
  const list = (length: number) => Float64Array.from({ length }, () => scale * (2 * random() - 1));
  return {
    x: { rows, columns, values: list(rows * columns) },
    y: list(rows),
    ...(weighted ? { weights: list(rows).map(Math.abs) } : {}),
    origin: list(columns + 1),
  };
}

/** The same with signs by which nothing cancels in a residual at parameters that are not negative. */
function sizes(data: EngineData): EngineData {
  const abs = (list: ArrayLike<number>) => Float64Array.from(list, Math.abs);
  return {
    ...data,
    x: { ...data.x, values: abs(data.x.values) },
    y: abs(data.y).map((y) => -y),
    origin: abs(data.origin ?? []).map((o, j) => (j === 0 ? o : -o)),
  };
}

/** The same where the engine reads them without a copy. */
function inMemoryOf(engine: Engine, data: EngineData): EngineData {
  const { x, y } = engine.allocate(data.x.rows, data.x.columns);
  x.values.set(data.x.values);
  y.set(data.y);
  return { ...data, x, y };
}

describe.each(twins)("%s", (_, engine, times) => {
  test("sums and products are the plain engine's", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const given = examples({ ...shape, rows: shape.rows * times });
        const data = times > 1 ? inMemoryOf(engine, given) : given;
        const params = Array.from({ length: shape.columns + 1 }, (_, j) => Math.sin(j + 1));
        const agree = (found: ArrayLike<number>, known: ArrayLike<number>, most: number) => {
          for (let i = 0; i < known.length; i++)
            expect(Math.abs(Number(found[i]) - Number(known[i]))).toBeLessThanOrEqual(most);
        };
        const whole = sizes(data);
        const size = reference.squares(whole, params.map(Math.abs));
        const [found, known] = [engine, reference].map((one) => one.squares(data, params));
        agree([found?.value ?? NaN], [known?.value ?? NaN], 1e-12 * size.value);
        agree(found?.sums ?? [], known?.sums ?? [], 1e-12 * Math.max(...size.sums.map(Math.abs)));
        const products = reference.products(whole).map(Math.abs);
        agree(engine.products(data), reference.products(data), 1e-12 * Math.max(...products));
      }),
      { seed, numRuns: 100 },
    );
  });

  test("an epoch of batches ends where the plain engine's does", () => {
    fc.assert(
      fc.property(shapes, fc.integer({ min: 1, max: 64 }), (shape, batch) => {
        const data = examples({ ...shape, scale: 1 });
        const start = new Array<number>(shape.columns + 1).fill(0);
        const order = Uint32Array.from({ length: shape.rows }, (_, i) => (i * 7) % shape.rows);
        const steps = { rates: 0.01, batch, order };
        const [found, known] = [engine, reference].map((one) => one.descend(data, start, steps));
        found?.forEach((theta, j) => {
          expect(Math.abs(theta - Number(known?.[j]))).toBeLessThan(1e-12);
        });
      }),
      { seed, numRuns: 60 },
    );
  });
});
