import { plain } from "@descent/data";
import { simd } from "@descent/kernels";
import { leastSquares } from "@descent/models";
import { fitLinearRegression, type EngineFitOptions } from "@descent/models/fast";
import { goal } from "../goals.ts";
import { spread, type Timing } from "../interleave.ts";
import { readPass } from "../linear/by-hand.ts";
import { inOwnMemory } from "../linear/in-own-memory.ts";
import { here, takeTurns, type Turn } from "../linear/turns.ts";
import { examplesOf, workloads, type Workload } from "../linear/workload.ts";
import { table } from "../table.ts";
import { startFitPeers } from "./peers.ts";

/** How many times as long as ours the others' fit is to take. */
const goals: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  W1: { LinearRegression: 15, Ridge: 8 },
  W2: { LinearRegression: 12, Ridge: 4 },
  W3: { LinearRegression: 10, Ridge: 1.2 },
};

/** Prints how long a fit takes, of parameters that are within 10⁻⁶ of the exact ones. */
export async function benchFit(options: {
  readonly peers: boolean;
  readonly rounds: number;
}): Promise<void> {
  console.log("Least squares with an intercept to a relative error of 1e-6, float64 unless said,");
  console.log("one thread each, through the public calls. Arrays are there; reports are not read.");
  console.log("Ratios are to the first line in the same round; × means times as long.\n");
  for (const workload of workloads) await measure(workload, options);
}

async function measure(
  workload: Workload,
  { peers: install, rounds }: { readonly peers: boolean; readonly rounds: number },
): Promise<void> {
  const { name, rows, columns } = workload;
  const { x, y, folder } = examplesOf(workload);
  const peers = await startFitPeers(workload, folder, install);
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
  console.log(table(`${name}: ${rows} × ${columns}`, timings));
  for (const [peer, least] of Object.entries(goals[name] ?? {})) {
    const found = timings.find((timing) => timing.name.includes(peer));
    console.log(goal(timings, found?.name ?? peer, least));
  }
  if (name === "W1") console.log(passGoal(timings));
  if (name === "W2") console.log(yoursGoal(timings));
  if (name === "W4") console.log(latencyGoal(timings));
  console.log();
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

/** Whether the fit takes no more than 1.25 times as long as reading the numbers. */
function passGoal(timings: readonly Timing[]): string {
  const median = medianRatio(timings, "(one read pass)", "simd, in its own memory");
  const verdict = median <= 1.25 ? "met" : "MISSED";
  return `  goal: at most 1.25 × as long as one read pass: ${verdict} (${median.toFixed(2)})`;
}

/** Whether the fit of an array of the user's is 6 times as fast as that of scikit-learn. */
function yoursGoal(timings: readonly Timing[]): string {
  const median = medianRatio(timings, "simd, a Float64Array of yours", "scikit-learn");
  const verdict = median >= 6 ? "met" : "MISSED";
  return `  goal: of a Float64Array of yours, 6 × faster than scikit-learn LinearRegression: ${verdict} (${median.toFixed(2)})`;
}

/** How many times as long as the first the second takes in the same round. */
function medianRatio(timings: readonly Timing[], first: string, second: string): number {
  const [one, other] = [first, second].map(
    (name) => timings.find((timing) => timing.name.startsWith(name))?.nanoseconds ?? [],
  );
  const ratios = (other ?? []).map((time, round) => time / (one?.[round] ?? NaN));
  return spread(ratios)[1];
}

/** Whether the fit of a handful takes no more than 20 µs. */
function latencyGoal([ours]: readonly Timing[]): string {
  const [, median] = spread(ours?.nanoseconds ?? []);
  const verdict = median <= 20_000 ? "met" : "MISSED";
  return `  goal: at most 20 µs: ${verdict} (${(median / 1000).toFixed(1)} µs)`;
}
