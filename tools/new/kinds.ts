import { elementaryFunction } from "./kinds/function.ts";
import { loss } from "./kinds/loss.ts";
import { optimizer } from "./kinds/optimizer.ts";
import { schedule } from "./kinds/schedule.ts";
import { stopRule } from "./kinds/stop-rule.ts";
import type { Recipe } from "./recipe.ts";

/** What `pnpm new` can make. */
export const kinds: ReadonlyMap<string, Recipe> = new Map([
  ["optimizer", optimizer],
  ["loss", loss],
  ["schedule", schedule],
  ["stop-rule", stopRule],
  ["function", elementaryFunction],
]);
