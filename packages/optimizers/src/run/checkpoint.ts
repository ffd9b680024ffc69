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
  const { name, update } = Object(optimizer) as Partial<Optimizer<State>>;
  mustBe("optimizer", "an optimizer", typeof update === "function", optimizer);
  const known = batches === undefined || typeof batches.from === "function";
  mustBe("batches", "made of batches", known, batches);
  const from = isCheckpoint(start) ? start : undefined;
  const given = from?.params ?? start;
  checkVector("descend", "start", given);
  const params = Array.from(given);
  if (from === undefined) {
    return {
      step: 0,
      params,
      optimizer: optimizer.name,
      state: optimizer.init(params.slice()),
      evaluations: 0,
    };
  }
  checkCount("descend", "start.step", from.step, 0);
  mustBe("start.optimizer", String(name), from.optimizer === name, from.optimizer);
  return { ...from, params };
}

function mustBe(argument: string, what: string, ok: boolean, received: unknown): asserts ok {
  check(ok, "descend", argument, `must be ${what}`, received);
}

function isCheckpoint<State>(start: Vector | Checkpoint<State>): start is Checkpoint<State> {
  return "params" in (Object(start) as object);
}
