import { compile } from "@descent/autodiff/compile";
import { interleave, spread } from "../interleave.ts";
import { table } from "../table.ts";
import { contenders, disagreement, of } from "./contenders.ts";
import { loadPeers } from "./peers.ts";
import { problems } from "./problems.ts";

/** Prints how fast derivatives are, as multiples of derivatives worked out by hand. */
export async function benchAutodiff(options: {
  readonly peers: boolean;
  readonly rounds: number;
}): Promise<void> {
  const peers = options.peers ? await loadPeers() : [];
  console.log(
    options.peers
      ? `Peers: ${peers.map(({ name }) => name).join(", ")}; float32 but where float64 is said`
      : "Peers: skipped (--peers installs and measures them)",
  );
  console.log("Ratios are to `by hand` in the same round; × means times as long.\n");
  for (const problem of problems()) {
    const compiled = compile(problem.written(), { size: problem.start.length });
    const difference = disagreement(compiled, problem.byHand, problem.start);
    if (!(difference < 1e-12))
      throw new Error(`${problem.title}: gradients differ by ${difference}`);
    const others = peers.flatMap((peer) => {
      const objective = peer.objective(problem);
      return objective === undefined ? [] : [of(peer.name, objective, problem.start)];
    });
    const timings = interleave([...contenders(problem), ...others], options.rounds);
    console.log(table(problem.title, timings));
    for (const [name, goal] of Object.entries(problem.goals)) {
      const timing = timings.find((one) => one.name === name);
      const [, median] = spread(timing?.ratios ?? []);
      const verdict = median <= goal ? "met" : "MISSED";
      console.log(`  goal: ${name} at most ${goal} × by hand: ${verdict} (${median.toFixed(2)})`);
    }
    console.log();
  }
}
