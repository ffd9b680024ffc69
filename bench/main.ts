// pnpm bench NAME [--peers] [--rounds N]: measures one part of the project against the obvious way to
// write it by hand, all contenders by turns in one run, and prints ratios. `page` measures all parts, and
// writes down what the page on performance shows. Needs built packages.
import { parseArgs } from "node:util";
import { machine } from "./machine.ts";
import type { BenchOptions, Measurement } from "./measurement.ts";
import { writePage } from "./page/write.ts";

const benchmarks: Readonly<
  Record<string, (options: BenchOptions) => Promise<readonly Measurement[]>>
> = {
  fit: async (options) => (await import("./fit/bench.ts")).benchFit(options),
  gradient: async (options) => (await import("./gradient/bench.ts")).benchGradient(options),
  sgd: async (options) => (await import("./sgd/bench.ts")).benchSgd(options),
  threads: async (options) => (await import("./threads/bench.ts")).benchThreads(options),
  checks: async (options) => (await import("./checks/bench.ts")).benchChecks(options),
  autodiff: async (options) => (await import("./autodiff/bench.ts")).benchAutodiff(options),
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
  const rounds = Number(values.rounds);
  const options = { peers: values.peers, rounds };
  const run = benchmarks[name];
  if (
    !(Object.hasOwn(benchmarks, name) || name === "page") ||
    !Number.isInteger(rounds) ||
    rounds < 3
  ) {
    const names = [...Object.keys(benchmarks), "page"].join("|");
    console.error(`Usage: pnpm bench ${names} [--peers] [--rounds N]`);
    return 2;
  }
  console.log(machine());
  if (run === undefined) {
    await writePage(Object.keys(benchmarks), options);
    return 0;
  }
  const measurements = await run(options);
  // To the one who writes the page, if it was that who asked.
  process.send?.(measurements);
  return 0;
}
