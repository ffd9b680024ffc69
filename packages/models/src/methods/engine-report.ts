import type { Criterion } from "@descent/core";
import type { Data } from "../design.js";
import { costName } from "../fit-report.js";
import type { FitReport } from "../fit.js";
import type { LeastSquares } from "../least-squares.js";
import { once } from "../once.js";
import { short } from "../short.js";
import { constantColumn, constantTargets, lostDigits, warningsOf } from "../warnings.js";
import type { CheckedEngineOptions } from "./engine-options.js";
import type { Found } from "./method.js";

/** The report of a line that was found in one of the ways there are. */
export function engineReport(
  found: Found,
  { loss, intercept, engine, names }: CheckedEngineOptions,
  targetsVary: () => boolean,
  data: () => Data,
  exact: () => LeastSquares,
): FitReport {
  const { method, descent, learningRate, learningRateLimit, optimizer, words, constant } = found;
  const criteria = criteriaOf(descent);
  const converged = descent?.converged ?? true;
  const steps = descent?.steps ?? 0;
  const condition = once(found.condition);
  const warnings = once((): readonly string[] => [
    ...(constant === undefined
      ? warningsOf(data(), loss, exact().dependent)
      : [
          ...constant.map((j) => constantColumn(names?.[j] ?? String(j))),
          ...(targetsVary() ? [] : [constantTargets]),
        ]),
    ...lostDigits(condition()),
  ]);
  return {
    converged,
    met: criteria.filter(({ met }) => met).map(({ name }) => name),
    criteria,
    sentence: [...ending(descent), ...(words === "" ? [] : [words])].join(" "),
    steps,
    evaluations: steps,
    optimizer,
    measuredOn: "objective",
    method,
    engine: engine.name,
    cost: costName(loss),
    learningRate,
    learningRateLimit,
    standardized: true,
    rSquaredKind: intercept ? "centred" : "uncentred",
    get warnings() {
      return warnings();
    },
    get conditionNumber() {
      return condition();
    },
  };
}

/** What descent was measured by; nothing if there was none. */
export function criteriaOf(descent: Found["descent"]): readonly Criterion[] {
  if (descent === undefined) return [];
  const { distance, threshold, converged, steps, limit } = descent;
  return [
    {
      name: `distanceBelow(${short(threshold, 2)})`,
      kind: "converged",
      measured: Number.isFinite(distance) ? distance : null,
      threshold,
      met: converged,
    },
    {
      name: `maxSteps(${limit})`,
      kind: "limit",
      measured: steps,
      threshold: limit,
      met: steps === limit,
    },
  ];
}

/** How descent ended, in a sentence; nothing if there was none. */
export function ending(descent: Found["descent"]): readonly string[] {
  if (descent === undefined) return [];
  const { distance, threshold, converged, steps } = descent;
  const head = `${converged ? "Converged" : "Stopped"} after ${steps} ${steps === 1 ? "step" : "steps"}${converged ? "" : " without converging"}`;
  if (!Number.isFinite(distance)) return [`${head}: the steps do not become shorter.`];
  const far = `about ${short(distance, 2)} of the parameters' size from the minimum`;
  return [`${head}: ${far}${converged ? "" : `, not ${short(threshold, 2)}`}.`];
}
