import type { Iteration, Json } from "@descent/core";
import { judged } from "../stop/criterion.js";

/** Whichever of the two has the lower cost; the earlier one if they are level. */
export function lower(best: Iteration<Json> | null, now: Iteration<Json>): Iteration<Json> | null {
  const value = judged(now)?.value;
  const lowest = best && judged(best)?.value;
  return value === undefined || (lowest != null && value >= lowest) ? best : now;
}
