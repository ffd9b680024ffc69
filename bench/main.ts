// pnpm bench NAME [--peers] [--rounds N]: measures one part of the project against the obvious way to
// write it by hand, all contenders by turns in one run, and prints ratios. Needs built packages.
import { parseArgs } from "node:util";
import { machine } from "./machine.ts";

const benchmarks: Readonly<
  Record<string, (options: { peers: boolean; rounds: number }) => Promise<void>>
> = {
  autodiff: async (options) => (await import("./autodiff/bench.ts")).benchAutodiff(options),
  fit: async (options) => (await import("./fit/bench.ts")).benchFit(options),
  gradient: async (options) => (await import("./gradient/bench.ts")).benchGradient(options),
  sgd: async (options) => (await import("./sgd/bench.ts")).benchSgd(options),
  threads: async (options) => (await import("./threads/bench.ts")).benchThreads(options),
};

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      peers: { type: "boolean", default: false },
      rounds: { type: "string", default: "60" },
    },
  });
  const [name = ""] = positionals;
  const run = benchmarks[name];
  const rounds = Number(values.rounds);
  if (run === undefined || !Number.isInteger(rounds) || rounds < 3) {
    console.error(`Usage: pnpm bench ${Object.keys(benchmarks).join("|")} [--peers] [--rounds N]`);
    return 2;
  }
  console.log(machine());
  await run({ peers: values.peers, rounds });
  return 0;
}
