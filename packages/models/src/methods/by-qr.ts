import type { EngineData } from "@descent/core";
import { solve, triangle } from "../gram-schmidt.js";
import { conditionOf } from "../least-squares.js";
import type { Found } from "./method.js";
import { panelTriangle } from "./panel-triangle.js";
import { standardUnits } from "./standard-units.js";
import type { StandardMoments } from "./standard-moments.js";
import type { Work } from "./work.js";

/** The line of least squares by QR: the examples' triangle, and that of its columns with pivoting. */
export function* lineByQr(
  data: EngineData,
  moments: StandardMoments,
  intercept: boolean,
  words: string,
): Work<Found> {
  const { origin } = standardUnits(moments, intercept);
  const scales = moments.scales.map((scale, j) => scale || reachOf(data, j, Number(origin[j])));
  const table = yield* panelTriangle(data, origin, scales, intercept);
  const root = Math.sqrt(moments.count);
  const scaled = table.map((column) => column.map((entry) => entry / root));
  const columns = scaled.slice(0, -1);
  const first = intercept ? 1 : 0;
  const offsets = columns.map((_, j) =>
    j < first ? 0 : Number(origin[j + 1 - first]) / Number(scales[j + 1 - first]),
  );
  const rows = triangle(columns, scaled.at(-1) ?? new Float64Array(), offsets);
  const standard = solve(rows, columns.length, ({ target }) => target);
  const params = Array.from(origin, (_, j) =>
    j === 0
      ? intercept
        ? Number(standard[0])
        : 0
      : Number(standard[first + j - 1]) / Number(scales[j]),
  );
  return {
    method: "qr",
    origin,
    params,
    learningRate: null,
    learningRateLimit: null,
    optimizer: "none",
    words,
    condition: () => conditionOf(columns.length, rows),
  };
}

/** The largest distance of a column's entries (of the target: column 0) from its origin; 1 if there is none. */
function reachOf({ x, y }: EngineData, j: number, origin: number): number {
  let reach = 0;
  for (let i = 0; i < x.rows; i++) {
    const entry = j === 0 ? y[i] : x.values[i * x.columns + j - 1];
    reach = Math.max(reach, Math.abs(Number(entry) - origin));
  }
  return reach || 1;
}
