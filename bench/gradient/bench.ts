import type { Engine, EngineData } from "@descent/core";
import { plain } from "@descent/data";
import { simd } from "@descent/kernels";
import { peersSlowerThanOurs } from "../goals.ts";
import { gradientByHand, readPass } from "../linear/by-hand.ts";
import { inOwnMemory } from "../linear/in-own-memory.ts";
import { startPeers } from "../linear/peers.ts";
import { here, takeTurns, type Turn } from "../linear/turns.ts";
import { examplesOf, paramsOf, workloads, type Workload } from "../linear/workload.ts";
import { told, type BenchOptions, type Measurement } from "../measurement.ts";

/** How many times as long as ours the others' gradient is to take. */
const goals: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  W1: { numpy: 6 },
  W2: { numpy: 2.5, tfjs: 3 },
  W3: { numpy: 1 },
};

/** Measures how long one gradient of the mean squared error over all examples takes. */
export async function benchGradient(options: BenchOptions): Promise<readonly Measurement[]> {
  console.log("One gradient over all examples, float64 unless said, one thread each;");
  console.log("where the data are small, the mean of several in a row, as descent takes them.");
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
  const params = paramsOf(columns);
  const peers = await startPeers(workload, folder, install);
  const yours: EngineData = { x: { rows, columns, values: x }, y };
  const [fast, even] = [simd(), simd({ fused: false })];
  // Several in a row, as descent takes them: what fits into a cache is there from the second on.
  const times = Math.min(4000, Math.ceil(8_000_000 / (rows * columns)));
  const of = (label: string, engine: Engine, data: EngineData): Turn =>
    here(label, () => engine.squares(data, params), times);
  const expected = gradientByHand(x, y, columns, params);
  const turns = [
    of("simd, in its own memory", fast, inOwnMemory(fast, { x, y })),
    of("simd, a Float64Array of yours", fast, yours),
    of("simd unfused, in its own memory", even, inOwnMemory(even, { x, y })),
    of("plain", plain(), yours),
    here("by hand", () => gradientByHand(x, y, columns, params), times),
    here("(one read pass)", () => readPass(x, y), times),
  ];
  for (const { name, gradient, turn } of [peers.numpy, peers.tfjs].filter(
    (one) => one !== undefined,
  )) {
    check(name, gradient, expected);
    turns.push(turn(name, `gradient ${times}`));
  }
  const { sums } = fast.squares(yours, params);
  check(
    "simd",
    sums.map((sum) => (2 * sum) / rows),
    expected,
    1e-10,
  );
  const timings = await takeTurns(turns, rounds);
  peers.end();
  return {
    title: `${name}: ${rows} × ${columns}`,
    timings,
    goals: peersSlowerThanOurs(timings, goals[name]),
    skipped: peers.skipped,
  };
}

/** Throws if somebody's gradient is another one. */
function check(
  name: string,
  found: readonly number[],
  expected: readonly number[],
  tolerance = 1e-3,
): void {
  const largest = Math.max(...expected.map(Math.abs));
  const difference = Math.max(...expected.map((part, j) => Math.abs(part - (found[j] ?? NaN))));
  if (!(difference <= tolerance * largest))
    throw new Error(`${name}: gradients differ by ${difference}`);
}
