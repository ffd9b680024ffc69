import { compile } from "@descent/autodiff/compile";
import { medianRatio } from "../goals.ts";
import { interleave } from "../interleave.ts";
import { told, type BenchOptions, type Measurement } from "../measurement.ts";
import type { Goal } from "../page/results.ts";
import { contenders, disagreement, of } from "./contenders.ts";
import { loadPeers } from "./peers.ts";
import { problems } from "./problems.ts";

/** Measures how fast derivatives are, as multiples of derivatives worked out by hand. */
export async function benchAutodiff(options: BenchOptions): Promise<readonly Measurement[]> {
  const peers = options.peers ? await loadPeers() : [];
  const skipped = options.peers ? [] : ["jax-js, tfjs: only with --peers, which installs them"];
  console.log("Derivatives; peers are float32 but where float64 is said.");
  console.log("Ratios are to `by hand` in the same round; × means times as long.\n");
  return problems().map((problem) => {
    const compiled = compile(problem.written(), { size: problem.start.length });
    const difference = disagreement(compiled, problem.byHand, problem.start);
    if (!(difference < 1e-12))
      throw new Error(`${problem.title}: gradients differ by ${difference}`);
    const others = peers.flatMap((peer) => {
      const objective = peer.objective(problem);
      return objective === undefined ? [] : [of(peer.name, objective, problem.start)];
    });
    const timings = interleave([...contenders(problem), ...others], options.rounds);
    const goals = Object.entries(problem.goals).map(([what, limit]): Goal => {
      const [byHand] = timings;
      const timing = timings.find((one) => one.name === what);
      const measured =
        byHand === undefined || timing === undefined ? null : medianRatio(byHand, timing);
      return { what, sense: "at most", limit, unit: "times by hand", measured };
    });
    return told({ title: problem.title, timings, goals, skipped });
  });
}
