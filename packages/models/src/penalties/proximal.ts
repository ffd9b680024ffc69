import { check, checkPositive, type Optimizer, type Schedule, type Vector } from "@descent/core";
import { settled } from "../settled.js";
import type { Penalty, ProximalDescent } from "./penalty.js";

/**
 * Proximal gradient descent: a step down the gradient of the cost without the penalty, and then the
 * proximal operator of the penalty, which can set coefficients to zero exactly:
 * θ ← prox(θ − α ∇J(θ)), prox(v) = argminᵤ α P(u) + ½‖u − v‖² (Moreau, 1965; Combettes and Wajs, 2005).
 *
 * It owns its rate, since both halves of the step depend on it; at a fixed rate up to 1/λmax the
 * penalised cost falls at every step.
 *
 * @param penalty - `ridge`, `lasso`, `elasticNet`, or one of your own.
 * @param rate - α > 0, or a schedule step ↦ α ≥ 0.
 * @param scales - sⱼ for each parameter, so that the penalty is on θⱼ/sⱼ; 0 for a parameter without a
 *   penalty, such as an intercept. All 1 unless given.
 * @throws DescentError if the rate is not positive, and from the update if there is not one scale for
 *   each parameter.
 *
 * @example
 * ```ts
 * import { lasso, proximal } from "@descent/models";
 * import { maxSteps, minimize } from "@descent/optimizers";
 *
 * const bowl = ([a = 0, b = 0]: readonly number[]) => ({
 *   value: ((a - 3) ** 2 + (b - 0.5) ** 2) / 2,
 *   gradient: [a - 3, b - 0.5],
 * });
 * const { params } = minimize(bowl, [1, 1], proximal(lasso(1), 1), { until: maxSteps(5) });
 * console.log(params); // [ 2, 0 ]
 * ```
 */
export function proximal(
  penalty: Pick<Penalty, "name" | "proximal">,
  rate: number | Schedule,
  scales?: Vector,
): Optimizer {
  if (typeof rate !== "function") checkPositive("proximal", "rate", rate);
  const shown = typeof rate === "function" ? rate.name || "schedule" : rate;
  return {
    name: `proximal(${penalty.name}, ${shown})`,
    init: () => null,
    update: (direction, state, { step, params }) => {
      const alpha = typeof rate === "function" ? rate(step) : rate;
      const ok = scales === undefined || scales.length === params.length;
      check(ok, "proximal", "scales", `must have ${params.length} entries`, scales?.length);
      const delta = params.map((theta, j) => {
        const scale = scales?.[j] ?? 1;
        const down = alpha * Number(direction[j]);
        if (scale === 0) return down;
        const moved = (theta - down) / scale;
        return theta - scale * penalty.proximal(moved, alpha / scale / scale);
      });
      return [delta, state];
    },
  };
}

/** How a fit descends with a penalty. */
export function proximalDescent(
  penalty: Pick<Penalty, "name" | "proximal">,
  ...[rate, scales, size]: Parameters<Penalty["descent"]>
): ProximalDescent {
  return { optimizer: proximal(penalty, rate, scales), until: settled(1e-13, size) };
}
