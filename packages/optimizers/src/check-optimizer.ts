import { check, type Optimizer } from "@descent/core";

/** Throws unless `optimizer` is one. */
export function checkOptimizer(call: string, argument: string, optimizer: unknown): void {
  const { update } = Object(optimizer) as Partial<Optimizer>;
  check(typeof update === "function", call, argument, "must be an optimizer", optimizer);
}
