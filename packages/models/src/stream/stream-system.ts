import { normalSystem, type NormalSystem } from "../methods/normal-system.js";
import { standardMoments, type StandardMoments } from "../methods/standard-moments.js";
import { finish } from "../methods/work.js";
import { independentColumns } from "./independent-columns.js";
import type { LinearStream } from "./linear-stream.js";

/** The moments of a stream, in the units that a line is fitted in. */
export interface StreamSystem {
  /** Of the columns that are no combinations of others, as far as the moments can tell. */
  readonly system: NormalSystem;
  /** The numbers of those that are, or nearly, or whose squares vanish. */
  readonly dependent: readonly number[];
  /** The numbers of those that are constant. */
  readonly constant: readonly number[];
  /** The share of a sum of squares that is rounding, about: 8ε√N, as independent errors add up. */
  readonly rounding: number;
  /** Columns with ones for an intercept, less those that are dependent or constant. */
  readonly rank: number;
}

/** Sums of squares below this are no numbers of their own any more: the products vanish. */
const vanishing = 1e-140;

/** What there is to solve. */
export function streamSystem(stream: LinearStream, intercept: boolean): StreamSystem {
  const { columns, examples } = stream;
  const moments = centred(stream, intercept);
  const { active, scales, correlations } = moments;
  const rounding = 2 ** -49 * Math.sqrt(examples);
  const k = active.length;
  const tolerances = active.map((column) => {
    const scale = Number(scales[column + 1]);
    if (scale < vanishing) return Infinity;
    // The entries themselves were rounded, in proportion to how far they lie from zero.
    const reach = intercept ? Number(stream.means[column]) / scale : 0;
    return Math.max(k * 2 ** -47, rounding, (2 ** -49 * reach) ** 2);
  });
  const order = independentColumns(correlations, tolerances);
  const kept = order.map((a) => Number(active[a]));
  const system = finish(
    normalSystem({
      ...moments,
      active: kept,
      correlations: Float64Array.from({ length: order.length ** 2 }, (_, at) => {
        const [a, b] = [Math.floor(at / order.length), at % order.length];
        return Number(correlations[Number(order[a]) * k + Number(order[b])]);
      }),
      targets: Float64Array.from(order, (a) => Number(moments.targets[a])),
    }),
  );
  const all = Array.from({ length: columns }, (_, j) => j);
  const constant = all.filter((j) => scales[j + 1] === 0);
  return {
    // In this order every pivot is above the tolerance.
    system: system as NormalSystem,
    dependent: all.filter((j) => !kept.includes(j) && !constant.includes(j)),
    constant,
    rounding,
    rank: kept.length + (intercept ? 1 : 0),
  };
}

/** The moments about the means or, for a line through the origin, about zero. */
function centred(stream: LinearStream, intercept: boolean): StandardMoments {
  const { columns: d, count, means, rests, products } = stream;
  const width = d + 2;
  const sums = new Float64Array(width * width);
  sums[0] = count;
  const away = rests.map((rest, j) => (intercept ? rest : Number(means[j]) + rest));
  let at = 0;
  for (let j = 0; j <= d; j++) {
    const weighed = count * Number(away[j]);
    sums[j + 1] = weighed;
    for (let k = 0; k <= j; k++, at++) {
      const product = Number(products[at]) + weighed * Number(away[k]);
      sums[(j + 1) * width + k + 1] = product;
      sums[(k + 1) * width + j + 1] = product;
    }
  }
  const origin = new Float64Array(d + 1);
  if (intercept) origin.set([Number(means[d]), ...means.slice(0, d)]);
  return standardMoments(sums, origin, intercept);
}
