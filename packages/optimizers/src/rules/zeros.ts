import type { Vector } from "@descent/core";

/** A memory of one zero for each parameter. */
export function zeros(params: Vector): Vector {
  return params.map(() => 0);
}
