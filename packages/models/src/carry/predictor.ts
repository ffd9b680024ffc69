import type { SavedModel } from "./saved-model.js";

/** How a language writes numbers and columns. */
export interface Notation {
  readonly number: (value: number) => string;
  readonly column: (j: number) => string;
}

/** z = 136.73 + 3.45 * (x - 65), in this notation. */
export function predictor(model: SavedModel, { number, column }: Notation): string {
  const { center, atCenter, coefficients } = model;
  const signed = (value: number): string => `${value < 0 ? "-" : "+"} ${number(Math.abs(value))}`;
  const terms = coefficients.flatMap((slope, j) => {
    const from = Number(center[j]);
    const distance = from === 0 ? column(j) : `(${column(j)} ${signed(-from)})`;
    return slope === 0 ? [] : [` ${signed(slope)} * ${distance}`];
  });
  return `${number(atCenter)}${terms.join("")}`;
}
