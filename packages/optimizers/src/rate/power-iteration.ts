import { check, checkCount, checkOptions, checkPositive, type Vector } from "@descent/core";
import { combine } from "../combine.js";
import { dot } from "../dot.js";
import { euclideanNorm } from "../norm.js";
import { scaled, startsOf } from "./starts.js";

/** When {@link powerIteration} and {@link largestCurvature} are content. */
export interface CurvatureOptions {
  /** Settled when the estimate changes by less than this share of itself; 1e-12 unless given. */
  readonly tolerance?: number;
  /** Largest number of products; 1000 unless given. */
  readonly maxIterations?: number;
}

/** What {@link powerIteration} found. */
export interface PowerIteration {
  /** The estimate of the largest eigenvalue, which is never above it. */
  readonly largest: number;
  /** Whether the estimate settled; if not, it ran out of products and is too low. */
  readonly converged: boolean;
  /** Number of products that were made. */
  readonly products: number;
}

/**
 * The largest eigenvalue of a symmetric positive semidefinite matrix H, by power iteration (von Mises
 * and Pollaczek-Geiringer, 1929), v ← Hv/‖Hv‖ and λ ≈ vᵀHv, and whether it settled.
 *
 * An iteration never sees an eigenvector that its start is orthogonal to. So when it has settled, a
 * second one begins orthogonal to what was found, for about as many products again; if it rises
 * higher, its answer is taken. `curvatures` of the whole matrix leaves nothing to a start.
 *
 * @param product - v ↦ Hv: for a quadratic cost v ↦ ∇J(v) − ∇J(0), for another one
 *   `hessianVectorProduct` of `@descent/autodiff` at a point.
 * @param size - Number of parameters.
 * @throws DescentError if `size` or an option is out of range, or a product has another size, is
 *   not finite, or shows a negative curvature.
 *
 * @example
 * ```ts
 * import { powerIteration } from "@descent/optimizers";
 *
 * const product = ([x = 0, y = 0]: readonly number[]) => [x, 1.01 * y];
 * console.log(powerIteration(product, 2).converged); // true
 * const { largest, converged } = powerIteration(product, 2, { maxIterations: 10 });
 * console.log(largest.toFixed(3), converged); // 1.004 false
 * ```
 */
export function powerIteration(
  product: (vector: Vector) => Vector,
  size: number,
  options: CurvatureOptions = {},
): PowerIteration {
  return powerIterationFor("powerIteration", product, size, options);
}

/** The body of {@link powerIteration} under the name of the public call that is asked for. */
export function powerIterationFor(
  call: string,
  product: (vector: Vector) => Vector,
  size: number,
  options: CurvatureOptions,
): PowerIteration {
  check(typeof product === "function", call, "product", "must be a function", product);
  checkCount(call, "size", size);
  checkOptions(call, options, ["tolerance", "maxIterations"]);
  const { tolerance = 1e-12, maxIterations = 1000 } = options;
  checkPositive(call, "tolerance", tolerance);
  checkCount(call, "maxIterations", maxIterations);

  let products = 0;
  /** Climbs until it settles, or has made `enough` products and is not above `known`. */
  const climb = (start: Vector, known: number, enough: number) => {
    let direction = start;
    let largest = 0;
    let converged = false;
    while (!converged && products < maxIterations && (products < enough || largest > known)) {
      const image = product(direction);
      products++;
      const length = euclideanNorm(image);
      const before = largest;
      largest = dot(direction, image);
      const ok = image.length === size && length < Infinity && largest >= -1e-9 * length;
      const rule = `must be ${size} finite numbers, of a positive semidefinite matrix`;
      check(ok, call, "product", rule, image);
      converged = length === 0 || Math.abs(largest - before) <= tolerance * largest;
      if (!converged) direction = scaled(image, length);
    }
    return { largest, converged, direction };
  };

  const [start, other] = startsOf(size);
  const first = climb(start, 0, maxIterations);
  const across = orthogonal(other, first.direction);
  const length = euclideanNorm(across);
  if (!first.converged || length === 0) {
    return { largest: first.largest, converged: first.converged, products };
  }
  const second = climb(scaled(across, length), first.largest, 2 * products + 20);
  const higher = second.largest > first.largest;
  return {
    largest: higher ? second.largest : first.largest,
    converged: !higher || second.converged,
    products,
  };
}

/** What is left of `vector` without its part along a unit vector. */
function orthogonal(vector: Vector, along: Vector): Vector {
  const part = dot(vector, along);
  return combine(vector, along, (entry, axis) => entry - part * axis);
}
