import type { Engine, EngineData } from "@descent/core";
import { centredMoments, probeOrigin } from "@descent/data";
import { productsOf, type LinearStream } from "./linear-stream.js";
import { refuseLostSquares } from "./refuse-lost-squares.js";
import { twoSum } from "./two-sum.js";

/** The moments of a chunk: about where its middle is, and about its mean if that was far off. */
export function chunkMoments(
  engine: Engine,
  data: EngineData,
): Pick<LinearStream, "count" | "means" | "rests" | "products"> {
  const { columns: d } = data.x;
  let origin = probeOrigin(data);
  for (let again = false; ; again = true) {
    const sums = engine.products({ ...data, origin });
    const { count, crossProducts, targetProducts, targetSquares } = centredMoments(sums, origin);
    const squares = targetProducts.map((_, j) => crossProducts.values[j * d + j]);
    const distances = origin.map((_, j) => Number(sums[j === 0 ? d + 1 : j]) / count);
    const isFar = [targetSquares, ...squares].some(
      (square, j) => Number(distances[j]) ** 2 * count > 1e6 * Number(square),
    );
    if (isFar && !again) {
      origin = origin.map((o, j) => o + Number(distances[j]));
      continue;
    }
    checkSquares(data, [targetSquares, ...squares]);
    const means = Array.from(origin, (o, j) => twoSum(o, Number(distances[j])));
    const inOrder = [...means.slice(1), ...means.slice(0, 1)];
    const products = new Array<number>(productsOf(d));
    let at = 0;
    for (let j = 0; j < d; j++)
      for (let k = 0; k <= j; k++) products[at++] = (crossProducts.values[j * d + k] as number) + 0;
    for (const product of targetProducts) products[at++] = product + 0;
    products[at] = targetSquares;
    return {
      count,
      means: inOrder.map(([mean]) => mean),
      rests: inOrder.map(([, rest]) => rest),
      products,
    };
  }
}

/** Throws where entries differ and the sum of the squares is 0. */
function checkSquares({ call = "", x, y }: EngineData, squares: readonly unknown[]): void {
  squares.forEach((square, j) => {
    if (square !== 0) return;
    const entry = (row: number): number =>
      Number(j === 0 ? y[row] : x.values[row * x.columns + j - 1]);
    for (let row = 1; row < x.rows; row++) {
      const difference = entry(row) - entry(0);
      if (difference !== 0) refuseLostSquares(call, j === 0 ? "y" : "x", difference, { row });
    }
  });
}
