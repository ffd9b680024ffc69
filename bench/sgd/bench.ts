import type { EngineData } from "@descent/core";
import { blockPermutation, permutation, plain } from "@descent/data";
import { simd } from "@descent/kernels";
import { peersSlowerThanOurs } from "../goals.ts";
import { epochByHand, readPass } from "../linear/by-hand.ts";
import { inOwnMemory } from "../linear/in-own-memory.ts";
import { startPeers } from "../linear/peers.ts";
import { here, takeTurns, type Turn } from "../linear/turns.ts";
import { examplesOf, workloads, type Workload } from "../linear/workload.ts";
import { told, type BenchOptions, type Measurement } from "../measurement.ts";

const sizes = [32, 256];

/** Steps that the peers take of an epoch, which is reckoned from them. */
const sample = 300;

/** How many times as long as ours the others' epoch is to take, by batch size. */
const goals: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "W2, batches of 32": { tfjs: 100 },
};

/** Measures how long one epoch of mini-batch descent on the mean squared error takes. */
export async function benchSgd(options: BenchOptions): Promise<readonly Measurement[]> {
  console.log(
    "One epoch in batches, float64 unless said, one thread each; in the given order unless",
  );
  console.log(`shuffled, with the shuffling counted. Peers: reckoned from ${sample} steps.`);
  console.log("Ratios are to the first line in the same round; × means times as long.\n");
  const measurements: Measurement[] = [];
  for (const workload of workloads.filter(({ rows }) => rows > 1000))
    for (const size of sizes) measurements.push(told(await measure(workload, size, options)));
  return measurements;
}

async function measure(
  workload: Workload,
  batch: number,
  { peers: install, rounds }: BenchOptions,
): Promise<Measurement> {
  const { name, rows, columns } = workload;
  const { x, y, folder } = examplesOf(workload);
  const peers = await startPeers(workload, folder, install);
  const yours: EngineData = { x: { rows, columns, values: x }, y };
  const [fast, slow] = [simd(), plain()];
  const ours = inOwnMemory(fast, { x, y });
  const start = new Array<number>(columns + 1).fill(0);
  const steps = { rates: 0.01, batch };
  let epoch = 0;
  const turns: Turn[] = [
    here("simd, in its own memory", () => fast.descend(ours, start, steps)),
    here("simd, in its own memory, shuffled", () => {
      fast.descend(ours, start, { ...steps, order: permutation(rows, 1, epoch++) });
    }),
    here("simd, in its own memory, blocks of 512 shuffled", () => {
      fast.descend(ours, start, { ...steps, order: blockPermutation(rows, 512, 1, epoch++) });
    }),
    here("simd, a Float64Array of yours", () => fast.descend(yours, start, steps)),
    here("plain", () => slow.descend(yours, start, steps)),
    here("by hand", () => epochByHand(x, y, columns, batch)),
    here("(one read pass)", () => readPass(x, y)),
  ];
  const others = [peers.numpy, peers.tfjs].filter((one) => one !== undefined);
  for (const { name, turn } of others) turns.push(turn(name, `sgd ${batch} ${sample}`));
  const timings = await takeTurns(turns, rounds);
  peers.end();
  const title = `${name}, batches of ${batch}`;
  return {
    title: `${title}: ${rows} × ${columns}`,
    timings,
    goals: peersSlowerThanOurs(timings, goals[title]),
    skipped: peers.skipped,
  };
}
