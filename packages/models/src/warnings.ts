import type { Loss } from "@descent/core";
import { column } from "@descent/data";
import type { Data } from "./design.js";

/** What is to be said of examples before a line is fitted to them. */
export function warningsOf({ features, intercept, inX, inY }: Data, loss: Loss): string[] {
  const { rows, columns } = features;
  const table = Array.from({ length: columns }, (_, j) => column(features, j));
  const warnings = table.flatMap((entries, j) => {
    if (inX.constant.includes(j)) return [`column ${j} is constant and tells nothing`];
    const twin = table.findIndex((other) => other.every((value, i) => value === entries[i]));
    const rule = "only the sum of their coefficients is determined";
    return twin < j ? [`columns ${twin} and ${j} are the same: ${rule}`] : [];
  });
  const size = columns + (intercept ? 1 : 0);
  if (size > rows) {
    warnings.push(
      `${size} parameters for ${rows} examples: infinitely many lines fit equally well`,
    );
  }
  if (inY.constant.length > 0) {
    warnings.push("the targets are constant: R² has nothing to explain");
  }
  if (loss.curvature === undefined) {
    warnings.push(`${loss.name} states no curvature: no limit of the learning rate is known`);
  }
  return warnings;
}
