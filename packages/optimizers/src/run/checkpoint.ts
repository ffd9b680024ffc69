import {
  check,
  checkCount,
  checkVector,
  type Batches,
  type Iteration,
  type Json,
  type Optimizer,
  type Vector,
} from "@descent/core";
import { checkOptimizer } from "../check-optimizer.js";

/** A place to go on from: any iteration of an earlier run, also one that was saved as JSON. */
export type Checkpoint<State> = Pick<
  Iteration<State>,
  "step" | "params" | "optimizer" | "state" | "evaluations"
>;

/** Where a run begins, once all that it was given has been checked. */
export function begin<State extends Json>(
  objective: unknown,
  start: Vector | Checkpoint<State>,
  optimizer: Optimizer<State>,
  batches: Pick<Batches<unknown>, "from"> | undefined,
): Checkpoint<State> {
  mustBe("objective", "a function", typeof objective === "function", objective);
  checkOptimizer("descend", "optimizer", optimizer);
  const known = batches === undefined || typeof batches.from === "function";
  mustBe("batches", "made of batches", known, batches);
  const from = "params" in Object(start) ? (start as Checkpoint<State>) : undefined;
  const given = from ? from.params : start;
  checkVector("descend", "start", given);
  const params = Array.from(given);
  const { name } = optimizer;
  const at = from ?? {
    step: 0,
    optimizer: name,
    state: optimizer.init(params.slice()),
    evaluations: 0,
  };
  checkCount("descend", "start.step", at.step, 0);
  checkCount("descend", "start.evaluations", at.evaluations, 0);
  mustBe("start.optimizer", name, at.optimizer === name, at.optimizer);
  return { ...at, params };
}

function mustBe(argument: string, what: string, ok: boolean, received: unknown): asserts ok {
  check(ok, "descend", argument, `must be ${what}`, received);
}
