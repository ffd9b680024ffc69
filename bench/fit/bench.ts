import { plain } from "@descent/data";
import { simd } from "@descent/kernels";
import { leastSquares } from "@descent/models";
import { fitLinearRegression, type EngineFitOptions } from "@descent/models/fast";
import { medianRatio, peersSlowerThanOurs } from "../goals.ts";
import { spread, type Timing } from "../interleave.ts";
import { readPass } from "../linear/by-hand.ts";
import { inOwnMemory } from "../linear/in-own-memory.ts";
import { here, takeTurns, type Turn } from "../linear/turns.ts";
import { examplesOf, workloads, type Workload } from "../linear/workload.ts";
import { told, type BenchOptions, type Measurement } from "../measurement.ts";
import type { Goal } from "../page/results.ts";
import { startFitPeers } from "./peers.ts";

/** How many times as long as ours the others' fit is to take. */
const goals: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  W1: { LinearRegression: 15, Ridge: 8 },
  W2: { LinearRegression: 12, Ridge: 4 },
  W3: { LinearRegression: 10, Ridge: 1.2 },
};

/** Measures how long a fit takes, of parameters that are within 10⁻⁶ of the exact ones. */
export async function benchFit(options: BenchOptions): Promise<readonly Measurement[]> {
  console.log("Least squares with an intercept to a relative error of 1e-6, float64 unless said,");
  console.log("one thread each, through the public calls. Arrays are there; reports are not read.");
  console.log("Ratios are to the first line in the same round; × means times as long.\n");
  const measurements: Measurement[] = [];
  for (const workload of workloads) measurements.push(told(await measure(workload, options)));
  return measurements;
}

async function measure(
  workload: Workload,
  { peers: install, rounds }: BenchOptions,
): Promise<Measurement> {
  const { name, rows, columns } = workload;
  const { x, y, folder } = examplesOf(workload);
  const { peers, skipped } = await startFitPeers(workload, folder, install);
  const yours = { x: { values: x, width: columns }, y };
  const [fast, even] = [simd(), simd({ fused: false })];
  // A turn of some milliseconds where the data are small, which also sees them warm in the caches.
  const times = Math.min(200, Math.ceil(4e6 / (rows * columns)));
  const expected = exactOf(x, y, columns);
  const of = (label: string, options: EngineFitOptions): Turn => {
    const fit = fitLinearRegression(options);
    check(label, fit.params, expected);
    return warm(here(`${label}: ${fit.report.method}`, () => fitLinearRegression(options), times));
  };
  const sketch = "sketch-preconditioned descent";
  const [own, evenOwn] = [inOwnMemory(fast, { x, y }), inOwnMemory(even, { x, y })];
  const turns = [
    of("simd, in its own memory", { ...own, engine: fast }),
    of("simd, a Float64Array of yours", { ...yours, engine: fast }),
    of("simd unfused, in its own memory", { ...evenOwn, engine: even }),
    of("simd, as moments", { ...own, engine: fast, method: "descent on moments" }),
    of("simd, as sketch", { ...own, engine: fast, method: sketch }),
    of("plain", { ...yours, engine: plain() }),
    warm(here("(one read pass)", () => readPass(x, y), times)),
  ];
  for (const { name, gradient: params, turn } of peers) {
    check(name, params, expected, 1e-5);
    turns.push(warm(turn(name, String(times))));
  }
  const timings = await takeTurns(turns, rounds);
  for (const peer of peers) peer.end();
  return {
    title: `${name}: ${rows} × ${columns}`,
    timings,
    goals: [...peersSlowerThanOurs(timings, goals[name]), ...goalsOfOurs(name, timings)],
    skipped,
  };
}

/** Does it twice and measures the second time, so that nobody begins with what others left in the caches. */
function warm({ name, measure }: Turn): Turn {
  return {
    name,
    measure: async () => {
      await measure();
      return measure();
    },
  };
}

/** The exact parameters; of many rows those of the plain engine's moments, which are as good as these. */
function exactOf(x: Float64Array, y: Float64Array, columns: number): readonly number[] {
  if (x.length > 1e6) {
    const method = "descent on moments";
    return fitLinearRegression({ x: { values: x, width: columns }, y, method }).params;
  }
  const { intercept, coefficients } = leastSquares({ values: x, width: columns }, y);
  return [intercept, ...coefficients];
}

/** Throws if somebody's parameters are others. */
function check(
  name: string,
  found: readonly number[],
  expected: readonly number[],
  tolerance = 1e-6,
): void {
  const difference = Math.hypot(...expected.map((param, j) => param - (found[j] ?? NaN)));
  if (!(difference <= tolerance * Math.hypot(...expected)))
    throw new Error(`${name}: parameters differ by ${difference}`);
}

/** What is asked of our own fit, by workload. */
function goalsOfOurs(workload: string, timings: readonly Timing[]): readonly Goal[] {
  const found = (name: string): Timing | undefined =>
    timings.find((timing) => timing.name.startsWith(name));
  const ours = found("simd, in its own memory");
  if (ours === undefined) return [];
  const what = ours.name;
  const pass = found("(one read pass)");
  if (workload === "W1" && pass !== undefined) {
    const measured = medianRatio(pass, ours);
    return [{ what, sense: "at most", limit: 1.25, unit: "times one read pass", measured }];
  }
  const yours = found("simd, a Float64Array of yours");
  if (workload === "W2" && yours !== undefined) {
    const peer = found("scikit-learn");
    const name = peer?.name ?? "scikit-learn LinearRegression";
    const measured = peer === undefined ? null : medianRatio(yours, peer);
    const unit = "times ours of a Float64Array of yours";
    return [{ what: name, sense: "at least", limit: 6, unit, measured }];
  }
  if (workload === "W4") {
    const measured = spread(ours.nanoseconds)[1] / 1000;
    return [{ what, sense: "at most", limit: 20, unit: "µs", measured }];
  }
  return [];
}
