import type { Loss } from "@descent/core";
import { column } from "@descent/data";
import { labelOf, type Data } from "./design.js";
import { short } from "./short.js";

/** What is said of a constant column, by its name or number. */
export function constantColumn(label: string): string {
  return `column ${label} is constant and tells nothing`;
}

/** What is said of targets that are all the same. */
export const constantTargets = "the targets are constant: R² has nothing to explain";

/** How many examples there are: `1 example`, `15 examples`. */
export function counted(rows: number): string {
  return `${rows} ${rows === 1 ? "example" : "examples"}`;
}

/** What is to be said of the examples that a line is fitted to, of which some columns are dependent. */
export function warningsOf(data: Data, loss: Loss, dependent: readonly number[]): string[] {
  const { features, intercept, inX, inY } = data;
  const { rows, columns } = features;
  const label = (j: number): string => labelOf(data, j);
  const table = Array.from({ length: columns }, (_, j) => column(features, j));
  const told: number[] = [...inX.constant];
  const warnings = table.flatMap((entries, j) => {
    if (inX.constant.includes(j)) return [constantColumn(label(j))];
    const twin = table.findIndex((other) => other.every((value, i) => value === entries[i]));
    const rule = "only the sum of their coefficients is determined";
    if (twin < j) told.push(twin, j);
    return twin < j ? [`columns ${label(twin)} and ${label(j)} are the same: ${rule}`] : [];
  });
  const size = columns + (intercept ? 1 : 0);
  if (size > rows) {
    warnings.push(
      `${size} parameters for ${counted(rows)}: infinitely many lines fit equally well`,
    );
  } else {
    const untold = dependent.filter((j) => !told.includes(j));
    if (untold.length > 0) {
      warnings.push(
        `columns that depend on others: ${untold.map(label).join(", ")}; infinitely many lines fit equally well`,
      );
    }
  }
  if (inY.constant.length > 0) {
    warnings.push(constantTargets);
  }
  if (loss.curvature === undefined) {
    warnings.push(`${loss.name} states no curvature: no limit of the learning rate is known`);
  }
  return warnings;
}

/** What is said of columns that are nearly dependent: κ takes its digits from the coefficients. */
export function lostDigits(condition: number | null): string[] {
  const digits = Math.round(Math.log10(condition ?? 1));
  return digits < 7
    ? []
    : [
        `condition number ${short(Number(condition), 3)}: ${digits} of 16 digits of the coefficients may be lost`,
      ];
}
