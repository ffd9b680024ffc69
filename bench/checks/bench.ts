import { DescentError } from "@descent/core";
import { matrix } from "@descent/data";
import { medianRatio } from "../goals.ts";
import { inOwnMemory } from "../linear/in-own-memory.ts";
import { here, takeTurns, type Turn } from "../linear/turns.ts";
import { examplesOf, paramsOf, workloads, type Workload } from "../linear/workload.ts";
import { told, type BenchOptions, type Measurement } from "../measurement.ts";
import { parts, uncheckedParts, type Parts } from "./unchecked.ts";

/** How many times as long as without its checks a public call may take. */
const limit = 1.1;

/** Something a user calls, to be measured with checks and without. */
interface Call {
  readonly name: string;
  readonly run: () => void;
}

/** Measures what it costs that public calls look for entries that are no finite numbers. */
export async function benchChecks(options: BenchOptions): Promise<readonly Measurement[]> {
  console.log("Public calls, and the same built code in which no check looks, one thread.");
  console.log("Ratios are to the first line in the same round; × means times as long.\n");
  const [checked, unchecked] = [await parts(), await uncheckedParts()];
  const measurements: Measurement[] = [];
  for (const workload of workloads)
    measurements.push(...(await measure(workload, [unchecked, checked], options)));
  const [, two] = workloads;
  if (two !== undefined) measurements.push(await measureError(two, checked, options));
  return measurements;
}

async function measure(
  workload: Workload,
  both: readonly [unchecked: Parts, checked: Parts],
  { rounds }: BenchOptions,
): Promise<readonly Measurement[]> {
  const { name, rows, columns } = workload;
  const { x, y } = examplesOf(workload);
  // A turn of some milliseconds, however small the data are.
  const times = Math.ceil(4e6 / (rows * columns));
  const [bare = [], full = []] = both.map((parts) => callsOf(parts, { x, y }));
  const nested = Array.from({ length: rows }, (_, i) =>
    Array.from(x.subarray(i * columns, (i + 1) * columns)),
  );
  bare.push({ name: "a matrix of nested arrays", run: () => void copied(nested, columns) });
  full.push({ name: "a matrix of nested arrays", run: () => void matrix(nested) });
  const measurements: Measurement[] = [];
  for (const [i, call] of full.entries()) {
    const without = bare[i];
    if (without === undefined) throw new Error(`${call.name}: not measured without checks`);
    const turns = [
      here("without checks", without.run, times),
      here("as it is called", call.run, times),
    ];
    measurements.push(await compared(`${name}: ${call.name}`, turns, rounds));
  }
  return measurements;
}

/** Two ways by turns; the second is to take hardly longer than the first. */
async function compared(
  title: string,
  turns: readonly Turn[],
  rounds: number,
): Promise<Measurement> {
  const timings = await takeTurns(turns, rounds);
  const [first, second] = timings;
  const measured = first === undefined || second === undefined ? null : medianRatio(first, second);
  const what = turns[1]?.name ?? "";
  const goal = { what, sense: "at most", limit, unit: "times without checks", measured } as const;
  return told({ title, timings, goals: [goal], skipped: [] });
}

/** What goes through all examples: a fit, a gradient, predictions, an epoch in order and one shuffled. */
function callsOf(
  { fit, simd, plain }: Parts,
  examples: { readonly x: Float64Array; readonly y: Float64Array },
): Call[] {
  const engine = simd();
  const data = inOwnMemory(engine, examples);
  const { rows, columns } = data.x;
  const yours = { x: { rows, columns, values: examples.x }, y: examples.y };
  const params = paramsOf(columns);
  const out = new Float64Array(rows);
  const order = Uint32Array.from({ length: rows }, (_, i) => (i * 7919) % rows);
  const steps = { rates: 1e-4, batch: 32 };
  return [
    { name: "a fit", run: () => void fit({ ...data, engine }) },
    { name: "a gradient", run: () => void engine.squares(data, params) },
    { name: "a gradient by the plain engine", run: () => void plain().squares(yours, params) },
    {
      name: "predictions",
      run: () => {
        engine.predict(data, params, out);
      },
    },
    { name: "an epoch in batches of 32", run: () => void engine.descend(data, params, steps) },
    {
      name: "a shuffled epoch",
      run: () => void engine.descend(data, params, { ...steps, order }),
    },
  ];
}

/** Rows in one array, as anybody would copy them. */
function copied(rows: readonly (readonly number[])[], columns: number): Float64Array {
  const values = new Float64Array(rows.length * columns);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as readonly number[];
    for (let j = 0; j < columns; j++) values[i * columns + j] = row[j] as number;
  }
  return values;
}

/** How long it takes to say that the very last entry is no number, beside a fit in which all are. */
async function measureError(
  workload: Workload,
  { fit, simd }: Parts,
  { rounds }: BenchOptions,
): Promise<Measurement> {
  const { x, y } = examplesOf(workload);
  const engine = simd();
  const width = workload.columns;
  const wrong = Float64Array.from(x).fill(NaN, -1);
  const refused = (): void => {
    try {
      fit({ x: { values: wrong, width }, y, engine });
    } catch (error) {
      if (error instanceof DescentError && error.message.includes("at row")) return;
      throw error;
    }
    throw new Error("NaN was not refused");
  };
  const timings = await takeTurns(
    [
      here("a fit of finite numbers", () => void fit({ x: { values: x, width }, y, engine })),
      here("until the error: NaN in the last row", refused),
    ],
    rounds,
  );
  const title = `${workload.name}: the last entry is NaN`;
  return told({ title, timings, goals: [], skipped: [] });
}
