import type { Engine, EngineData } from "@descent/core";
import type { Examples } from "./workload.ts";

/** A copy of the examples where the engine reads them without one. */
export function inOwnMemory(
  engine: Engine,
  { x, y }: Pick<Examples, "x" | "y">,
): Pick<EngineData, "x" | "y"> {
  const data = engine.allocate(y.length, x.length / y.length);
  data.x.values.set(x);
  data.y.set(y);
  return data;
}
