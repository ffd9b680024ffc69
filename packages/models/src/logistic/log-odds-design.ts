import type { Vector } from "@descent/core";
import { column } from "@descent/data";
import { lengthOf, forward } from "../inference/factors.js";
import { designOf, type Data, type Prepared } from "../design.js";
import { solve, triangle, type Row } from "../gram-schmidt.js";
import type { Penalty } from "../penalties/penalty.js";

/** The examples in standard units, with what Newton's method asks of them. */
export interface LogOddsDesign {
  readonly design: Prepared;
  /** The columns that are independent of those before them. */
  readonly independent: readonly number[];
  /** sᵢ zᵢ·v for each row, where s is 1 in class 1 and −1 in class 0. */
  readonly margins: (v: Vector) => Vector;
  /** Newton's step down from these parameters: −H⁻¹∇J, by QR and never by H. */
  readonly step: (params: Vector) => Vector;
  /** The standard error of g·θ where the likelihood is greatest. */
  readonly errorOf: (params: Vector, g: Vector) => number;
}

/** Sets up the examples of a fit. */
export function logOddsDesign(data: Data, penalty?: Penalty): LogOddsDesign {
  const design = designOf(data, "standard");
  const { table, offsets, scales } = design;
  const { rows, columns } = table;
  const all = Array.from({ length: columns }, (_, j) => column(table, j));
  const independent = triangle(all, new Float64Array(rows), offsets)
    .map(({ pivot }) => pivot)
    .sort((a, b) => a - b);
  const used = independent.map((j) => column(table, j));
  const dot = (v: Vector, i: number): number =>
    independent.reduce((sum, j, k) => sum + Number(v[j]) * Number(used[k]?.[i]), 0);
  // P(c) = P″c²/2 with c = θ/scale is a further row, in units of the mean loss times N.
  const ridges = independent.map((j) => {
    const scale = Number(scales[j]);
    return scale === 0 ? 0 : Math.sqrt((penalty?.curvature ?? 0) * rows) / scale;
  });

  /** R of the columns with row i times √(w p (1 − p)), and of the penalty below them. */
  const factorise = (params: Vector): readonly Row[] => {
    const targets = new Float64Array(rows + used.length);
    const roots = targets.map((_, i) => {
      if (i >= rows) return 0;
      const z = dot(params, i);
      const weight = Math.sqrt(data.weights?.perMean[i] ?? 1);
      // √(p (1 − p)), and (y − p) over it, which is e^∓z/2.
      const root = 1 / (Math.exp(z / 2) + Math.exp(-z / 2));
      targets[i] = weight * (data.targets[i] === 1 ? Math.exp(-z / 2) : -Math.exp(z / 2));
      return weight * root;
    });
    ridges.forEach((root, k) => {
      targets[rows + k] = -root * Number(params[Number(independent[k])]);
    });
    const scaled = used.map((entries, k) =>
      roots.map((root, i) =>
        i < rows ? root * Number(entries[i]) : i - rows === k ? Number(ridges[k]) : 0,
      ),
    );
    return triangle(scaled, targets);
  };
  return {
    design,
    independent,
    margins: (v) => Array.from(data.targets, (y, i) => (y === 1 ? 1 : -1) * dot(v, i)),
    step: (params) => {
      const found = solve(factorise(params), used.length, ({ target }) => target);
      const step = params.map(() => 0);
      independent.forEach((j, k) => {
        step[j] = Number(found[k]);
      });
      return step;
    },
    errorOf: (params, g) =>
      lengthOf(
        forward(
          factorise(params),
          independent.map((j) => Number(g[j])),
        ),
      ),
  };
}
