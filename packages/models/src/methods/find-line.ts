import type { EngineData } from "@descent/core";
import { isSquared } from "../is-squared.js";
import { short } from "../short.js";
import { counted } from "../warnings.js";
import { lineByQr } from "./by-qr.js";
import type { Found, Method } from "./method.js";
import { normalSystem, type NormalSystem } from "./normal-system.js";
import { descentOnData, preconditionedDescent, type Problem } from "./on-data.js";
import { descentOnMoments, stepLimit, stepsNeeded } from "./on-moments.js";
import { sketchOf, sketchRate, sketchRows } from "./sketch.js";
import { momentsOf, type StandardMoments } from "./standard-moments.js";
import type { Work } from "./work.js";

/** Above so many columns the products of a sketch and a few gradients are faster than the products of all rows. */
const many = 64;

/** Up to this ratio of eigenvalues (κ = 4) moments keep their digits. */
const even = 16;

/** Up to this ratio of eigenvalues (κ = 10⁴) a preconditioner leaves descent its digits. */
const worst = 1e8;

/** Finds the line in the way that is asked for, or in the one that suits the examples. */
export function* findLine(problem: Problem, method: Method | undefined): Work<Found> {
  const { engine, data, loss, intercept } = problem;
  const { rows, columns } = data.x;
  const squared = isSquared(loss);
  const size = sketchRows(rows, columns);
  const sketches = method === "sketch-preconditioned descent" || method === undefined;
  if (sketches && size < rows && (method !== undefined || columns > many)) {
    const sketch = yield* sketchOf(engine, data, intercept, size);
    const system = yield* normalSystem(sketch);
    // What is constant in the sketch need not be so in all rows.
    if (system !== undefined && system.ratio < worst && sketch.active.length === columns) {
      const words = `Preconditioned by ${size} of ${rows} rows.`;
      const found = yield* preconditionedDescent(problem, system, {
        rate: sketchRate(size, columns),
        threshold: 1e-8,
        words,
      });
      if (found.descent?.converged === true) return { ...found, constant: [] };
    }
  }
  const moments = yield* momentsOf(engine, data, intercept);
  const inactive = Array.from({ length: columns }, (_, j) => j).filter(
    (j) => !moments.active.includes(j),
  );
  const measured = isMeasured(data, moments, inactive);
  const system = measured ? yield* normalSystem(moments) : undefined;
  const enough = columns + (intercept ? 1 : 0) <= rows;
  const known = system && enough ? { constant: inactive } : {};
  const steps = system === undefined ? Infinity : stepsNeeded(system);
  if (squared && system !== undefined && steps <= stepLimit) {
    if (method === undefined || method === "descent on moments") {
      return { ...(yield* refinedDescentOnMoments(problem, system)), ...known };
    }
  }
  if (sketches && system !== undefined && system.ratio < worst) {
    const few = steps > stepLimit ? `, as descent would need about ${short(steps, 2)} steps` : "";
    // By squared error, so that it is descent from the start and not from the answer.
    const how = squared
      ? { threshold: 1e-13, from: new Float64Array(moments.active.length) }
      : { threshold: 1e-9 };
    const newton = squared ? ", so that the first step is Newton's" : "";
    const words = `Preconditioned by all rows${newton}${few}.`;
    const found = yield* preconditionedDescent(problem, system, { ...how, rate: 1, words });
    if (!squared || found.descent?.converged === true) return { ...found, ...known };
  }
  if (!squared || (method === "descent" && steps <= stepLimit)) {
    const words = measured && system === undefined ? "Columns depend on one another." : "";
    const found = yield* descentOnData(problem, moments, system, words);
    const exactly = squared && system !== undefined && found.descent?.converged === true;
    const line = exactly ? yield* refined(problem, system, found, "Then ") : found;
    return { ...line, ...known };
  }
  const why = !measured
    ? ", as squares are lost in rounding"
    : system === undefined
      ? ", as columns depend on one another, to rounding"
      : method === "qr"
        ? ""
        : `, as descent would need about ${short(steps, 2)} steps, more than ${stepLimit}`;
  // It may find columns dependent that their products tell apart: then all warnings are asked for.
  return yield* lineByQr(data, moments, intercept, `Solved by QR${why}.`);
}

/** Descent on moments and, where products magnify rounding, gradients of the examples to take it out. */
function* refinedDescentOnMoments(problem: Problem, system: NormalSystem): Work<Found> {
  const words = `By the moments of ${counted(problem.data.x.rows)}`;
  const found = yield* descentOnMoments(system, problem.loss, problem.intercept, `${words}.`);
  return system.ratio <= even ? found : yield* refined(problem, system, found, `${words}, and `);
}

/** The line that descent on squares came to, and preconditioned gradients of the examples to take out rounding. */
function* refined(
  problem: Problem,
  system: NormalSystem,
  found: Found,
  words: string,
): Work<Found> {
  const { origin, params, descent } = yield* preconditionedDescent(problem, system, {
    rate: 1,
    threshold: 1e-13,
    words: "",
    ...(found.descent && { from: found.descent.params.slice(-system.moments.active.length) }),
  });
  if (descent?.converged !== true) return found;
  const gradients = descent.steps === 1 ? "a gradient" : `${descent.steps} gradients`;
  return { ...found, origin, params, words: `${words}${gradients} to take out rounding.` };
}

/** Whether the moments tell all columns and the target from constants, and from rounding. */
function isMeasured(
  data: EngineData,
  { origin, means, scales }: StandardMoments,
  inactive: readonly number[],
): boolean {
  const { rows, columns, values } = data.x;
  for (const j of inactive) {
    for (let i = 1; i < rows; i++) if (values[i * columns + j] !== values[j]) return false;
  }
  return scales.every((scale, j) => {
    if (j > 0 && scale === 0) return true;
    const offset = Math.abs((origin[j] as number) + (means[j] as number));
    if (j === 0) return scale > 1e-140 || data.y.every((target) => Math.abs(target) === offset);
    return scale > 1e-140 && scale > 2 ** -48 * offset;
  });
}
