import { availableParallelism } from "node:os";
import type { Engine, EngineData } from "@descent/core";
import { simd } from "@descent/kernels";
import { simdThreads } from "@descent/kernels/threads";
import { fitLinearRegression } from "@descent/models/fast";
import { readPass } from "../linear/by-hand.ts";
import { inOwnMemory } from "../linear/in-own-memory.ts";
import { here, takeTurns } from "../linear/turns.ts";
import { examplesOf, paramsOf, workloads, type Workload } from "../linear/workload.ts";
import { machine } from "../machine.ts";
import { table } from "../table.ts";
import { startThreadPeers, type ThreadPeers } from "./peers.ts";

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

/** Prints how long one gradient, the products and a fit take on one thread and on several. */
export async function benchThreads(options: {
  readonly peers: boolean;
  readonly rounds: number;
}): Promise<void> {
  const threads = Math.max(2, Math.min(4, availableParallelism()));
  console.log(`On one thread and on ${threads}, float64, the data in memory of each engine's own.`);
  console.log(
    `Others are on ${threads} threads too. Ratios are to the first line in the same round;`,
  );
  console.log("× means times as long.\n");
  const engines = { one: simd(), all: await simdThreads({ threads }) };
  for (const workload of workloads) await measure(workload, engines, options);
  engines.all.close();
  console.log(`At the end: ${machine()}`);
}

async function measure(
  workload: Workload,
  { one, all }: { readonly one: Engine; readonly all: Engine & { readonly threads: number } },
  { peers: install, rounds }: { readonly peers: boolean; readonly rounds: number },
): Promise<void> {
  const { name, rows, columns } = workload;
  const { x, y, folder } = examplesOf(workload);
  const times = Math.ceil(200_000 / (rows * columns));
  const peers = await startThreadPeers(workload, folder, all.threads, install);
  const [ones, alls] = [inOwnMemory(one, { x, y }), inOwnMemory(all, { x, y })];
  for (const [task, run] of Object.entries(tasks)) {
    const peer = peers[task as keyof ThreadPeers];
    const turns = [
      here(`simd, ${all.threads} threads`, () => run(all, alls), times),
      here("simd, 1 thread", () => run(one, ones), times),
      ...(peer ? [peer.turn(peer.name, `${task === "fit" ? "" : `${task} `}${times}`)] : []),
      here("(one read pass on 1 thread)", () => readPass(x, y), times),
    ];
    const timings = await takeTurns(turns, rounds);
    console.log(table(`${name}, ${task}: ${rows} × ${columns}`, timings));
  }
  peers.gradient?.end();
  peers.fit?.end();
}
