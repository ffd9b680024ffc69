import { availableParallelism } from "node:os";
import type { Engine, EngineData } from "@descent/core";
import { simd } from "@descent/kernels";
import { simdThreads } from "@descent/kernels/threads";
import { fitLinearRegression } from "@descent/models/fast";
import { readPass } from "../linear/by-hand.ts";
import { inOwnMemory } from "../linear/in-own-memory.ts";
import { here, takeTurns } from "../linear/turns.ts";
import { examplesOf, paramsOf, workloads, type Workload } from "../linear/workload.ts";
import { told, type BenchOptions, type Measurement } from "../measurement.ts";
import { startThreadPeers } from "./peers.ts";

/** What is measured. */
const tasks: Readonly<
  Record<
    "gradient" | "products" | "fit",
    (engine: Engine, data: Pick<EngineData, "x" | "y">) => unknown
  >
> = {
  gradient: (engine, data) => engine.squares(data, paramsOf(data.x.columns)),
  products: (engine, data) => engine.products(data),
  fit: (engine, data) => fitLinearRegression({ ...data, engine }),
};

/** Measures how long one gradient, the products and a fit take on one thread and on several. */
export async function benchThreads(options: BenchOptions): Promise<readonly Measurement[]> {
  const threads = Math.max(2, Math.min(4, availableParallelism()));
  console.log(`On one thread and on ${threads}, float64, the data in memory of each engine's own.`);
  console.log(
    `Others are on ${threads} threads too. Ratios are to the first line in the same round;`,
  );
  console.log("× means times as long.\n");
  const engines = { one: simd(), all: await simdThreads({ threads }) };
  const measurements: Measurement[] = [];
  for (const workload of workloads)
    measurements.push(...(await measure(workload, engines, options)));
  engines.all.close();
  return measurements;
}

async function measure(
  workload: Workload,
  { one, all }: { readonly one: Engine; readonly all: Engine & { readonly threads: number } },
  { peers: install, rounds }: BenchOptions,
): Promise<readonly Measurement[]> {
  const { name, rows, columns } = workload;
  const { x, y, folder } = examplesOf(workload);
  const times = Math.ceil(200_000 / (rows * columns));
  const peers = await startThreadPeers(workload, folder, all.threads, install);
  const [ones, alls] = [inOwnMemory(one, { x, y }), inOwnMemory(all, { x, y })];
  const measurements: Measurement[] = [];
  for (const [task, run] of Object.entries(tasks)) {
    const peer = task === "products" ? undefined : peers[task as "gradient" | "fit"];
    const turns = [
      here(`simd, ${all.threads} threads`, () => run(all, alls), times),
      here("simd, 1 thread", () => run(one, ones), times),
      ...(peer ? [peer.turn(peer.name, `${task === "fit" ? "" : `${task} `}${times}`)] : []),
      here("(one read pass on 1 thread)", () => readPass(x, y), times),
    ];
    const timings = await takeTurns(turns, rounds);
    const title = `${name}, ${task}: ${rows} × ${columns}`;
    measurements.push(told({ title, timings, goals: [], skipped: peers.skipped }));
  }
  peers.gradient?.end();
  peers.fit?.end();
  return measurements;
}
