import type { Loss } from "@descent/core";
import { column } from "@descent/data";
import type { Data } from "./design.js";

/** What is to be said of examples before a line is fitted to them. */
export function warningsOf({ features, targets }: Data, loss: Loss, intercept: boolean): string[] {
  const { rows, columns } = features;
  const size = columns + (intercept ? 1 : 0);
  const table = Array.from({ length: columns }, (_, j) => column(features, j));
  const warnings = table.flatMap((entries, j) => {
    if (isConstant(entries) && (intercept || entries[0] === 0)) {
      return [`column ${j} is constant and tells nothing`];
    }
    const twin = table.findIndex((other) => other.every((value, i) => value === entries[i]));
    const rule = "only the sum of their coefficients is determined";
    return twin < j ? [`columns ${twin} and ${j} are the same: ${rule}`] : [];
  });
  if (size > rows) {
    warnings.push(
      `${size} parameters for ${rows} examples: infinitely many lines fit equally well`,
    );
  }
  if (isConstant(targets)) warnings.push("the targets are constant: R² has nothing to explain");
  if (loss.curvature === undefined) {
    warnings.push(`${loss.name} states no curvature: no limit of the learning rate is known`);
  }
  return warnings;
}

function isConstant(entries: Float64Array): boolean {
  return entries.every((value) => value === entries[0]);
}
