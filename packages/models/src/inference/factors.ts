import type { Vector } from "@descent/core";
import { column } from "@descent/data";
import { designOf, unweighted, type Data, type Prepared } from "../design.js";
import { triangle, type Row } from "../gram-schmidt.js";

/** Z = Q R of the standardised columns, each row times √w, and what follows for the rows. */
export interface Factors {
  readonly design: Prepared;
  /** √w times what the exact line leaves of each target. */
  readonly rests: Float64Array;
  /** The squared length of each row of Q: the share of a target in its own prediction. */
  readonly leverages: Float64Array;
  /** ‖R⁻ᵀg‖: the standard error of g·θ, for errors of variance 1. */
  readonly errorOf: (g: Vector) => number;
}

/** Factorises the examples of a fit, never by ZᵀZ, which would square the condition number. */
export function factorsOf(data: Data): Factors {
  const design = unweighted(designOf(data, "leveled"));
  const { table, offsets } = design;
  const rests = design.targets.slice();
  const leverages = new Float64Array(table.rows);
  const rows = triangle(
    Array.from({ length: table.columns }, (_, j) => column(table, j)),
    rests,
    offsets,
    (unit) => {
      unit.forEach((q, i) => {
        leverages[i] = Math.min(1, Number(leverages[i]) + q * q);
      });
    },
  );
  return { design, rests, leverages, errorOf: (g) => lengthOf(forward(rows, g)) };
}

/** v with Rᵀv = g, from the first row down. */
export function forward(rows: readonly Row[], g: Vector): Vector {
  const v: number[] = [];
  for (const { pivot, entries } of rows) {
    const known = v.reduce((sum, each, k) => sum + each * Number(rows[k]?.entries[pivot]), 0);
    v.push((Number(g[pivot]) - known) / Number(entries[pivot]));
  }
  return v;
}

/** ‖v‖, in units of the largest entry. */
export function lengthOf(v: Vector): number {
  const largest = Math.max(...v.map(Math.abs)) || 1;
  return largest * Math.sqrt(v.reduce((sum, each) => sum + (each / largest) ** 2, 0));
}
