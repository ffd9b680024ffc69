import {
  beale,
  himmelblau,
  logCosh,
  quadratic,
  rastrigin,
  rosenbrock,
  type TestProblem,
} from "@descent/conformance/problems";
import type { Evaluation, Vector } from "@descent/core";
import { powerIteration } from "@descent/optimizers";
import { fieldOf, rings, type Isolines } from "../figure/isolines.ts";
import type { Place } from "../figure/map.ts";

/** A cost of two parameters to race on, with the window it is looked at through. */
export interface Surface {
  readonly name: string;
  readonly label: string;
  /** The call that makes it, and the function to import for that. */
  readonly call: string;
  readonly maker: string;
  readonly start: Place;
  readonly lowest: Place;
  readonly minimum: number;
  /** Every place with the least cost; there may be several. */
  readonly minima: readonly Place[];
  readonly across: readonly [low: number, high: number];
  readonly up: readonly [low: number, high: number];
  /** The largest curvature at the lowest place, to four digits. */
  readonly curvature: number;
  /** The cost divided by that curvature: default rates are made for a largest curvature of 1. */
  readonly objective: (params: Vector) => Evaluation;
  readonly isolines: () => Isolines;
}

interface View {
  readonly name: string;
  readonly label: string;
  readonly across: Surface["across"];
  readonly up: Surface["up"];
  /** How the lines crowd towards the bottom: their heights go like powers of this. */
  readonly crowding: number;
}

/** λmax at a point: products with the Hessian are central differences of the gradient. */
function curvatureAt({ objective, minimiser }: TestProblem): number {
  const step = 1e-4;
  const product = (vector: Vector): Vector => {
    const moved = (by: number): Vector =>
      objective(minimiser.map((at, i) => at + by * (vector[i] ?? 0))).gradient;
    const ahead = moved(step);
    return moved(-step).map((slope, i) => ((ahead[i] ?? 0) - slope) / (2 * step));
  };
  return Number(powerIteration(product, minimiser.length).largest.toPrecision(4));
}

const place = ([across = 0, up = 0]: Vector): Place => [across, up];
const lines = 11;
const cells = 56;

function surfaceOf(problem: TestProblem, view: View): Surface {
  const { objective, start, minimiser, minimum, otherMinima = [] } = problem;
  const { across, up, crowding } = view;
  const curvature = curvatureAt(problem);
  const scaled = (params: Vector): Evaluation => {
    const { value, gradient } = objective(params);
    return { value: value / curvature, gradient: gradient.map((slope) => slope / curvature) };
  };
  let drawn: Isolines | undefined;
  const draw = (): Isolines => {
    const field = fieldOf((x, y) => objective([x, y]).value - minimum, across, up, cells);
    const top = Math.max(...field.rows.flat());
    return Array.from({ length: lines }, (_, i) =>
      rings(field, top * ((i + 1) / lines) ** crowding),
    );
  };
  const call = problem.name;
  return {
    name: view.name,
    label: view.label,
    call,
    maker: call.slice(0, call.indexOf("(")),
    start: place(start),
    lowest: place(minimiser),
    minimum: minimum / curvature,
    minima: [
      minimiser,
      ...otherMinima.filter((other) => other.value === minimum).map(({ params }) => params),
    ].map(place),
    across,
    up,
    curvature,
    objective: scaled,
    isolines: () => (drawn ??= draw()),
  };
}

/** What optimizers are raced on: from even to crooked, and one full of pits. */
export const surfaces = {
  valley: surfaceOf(quadratic({ size: 2, condition: 50 }), {
    name: "valley",
    label: "Straight valley",
    across: [-2, 6.5],
    up: [-3.5, 3.5],
    crowding: 2.2,
  }),
  sides: surfaceOf(logCosh(), {
    name: "sides",
    label: "Straight sides",
    across: [-3, 7],
    up: [-5, 4],
    crowding: 1.6,
  }),
  rosenbrock: surfaceOf(rosenbrock(), {
    name: "rosenbrock",
    label: "Rosenbrock",
    across: [-2, 2],
    up: [-1, 2.5],
    crowding: 4,
  }),
  himmelblau: surfaceOf(himmelblau(), {
    name: "himmelblau",
    label: "Himmelblau",
    across: [-5.5, 5.5],
    up: [-5, 5],
    crowding: 2.6,
  }),
  beale: surfaceOf(beale(), {
    name: "beale",
    label: "Beale",
    across: [-1, 4.5],
    up: [-1.5, 1.5],
    crowding: 4,
  }),
  rastrigin: surfaceOf(rastrigin(2), {
    name: "rastrigin",
    label: "Rastrigin",
    across: [-3.2, 3.2],
    up: [-3.2, 3.2],
    crowding: 1.1,
  }),
} as const satisfies Readonly<Record<string, Surface>>;

/** The program lines that make the cost: as it is published, divided by its largest curvature. */
export function costProgram({ call, curvature }: Surface): string {
  if (curvature === 1) return `const { objective: cost, minimum } = ${call};`;
  return `const { objective, minimum } = ${call};
// One learning rate for all costs: this one is divided by its largest curvature at its lowest place.
const curvature = ${curvature};
const cost = (params: readonly number[]) => {
  const { value, gradient } = objective(params);
  return { value: value / curvature, gradient: gradient.map((slope) => slope / curvature) };
};`;
}
