import { strides } from "../trace/axes.js";
import type { Evaluation } from "@descent/core";
import { evaluator } from "../trace/evaluate.js";
import type { Axis, Node } from "../trace/node.js";
import { type Adjoints, results } from "../trace/adjoint.js";
import { plan } from "./plan.js";
import type { Step } from "./step.js";

/**
 * The objective without generated code: every node for all its rows, one after the other, and then the
 * scatters in the order of the program. The numbers are those of the program to the bit, except that
 * 0 outweighs infinity and NaN in products of the chain rule.
 */
export function interpreter(
  adjoints: Adjoints,
  size: number,
): (params: ArrayLike<number>) => Evaluation {
  const { value, slopes } = adjoints;
  const { run, numbers } = evaluator(results(adjoints));
  const scatter = scatterer(plan(adjoints), [], numbers);
  return (params) => {
    run(params);
    const gradient = new Array<number>(size).fill(0);
    scatter(gradient, []);
    for (const [index, slope] of slopes) {
      gradient[index] = (gradient[index] as number) + (numbers(slope)[0] as number);
    }
    return { value: numbers(value)[0] as number, gradient };
  };
}

/** Adds to the gradient, at the given indices of the loops around. */
type Scatterer = (gradient: number[], at: readonly number[]) => void;

/** What the steps scatter, without all else that they do. */
function scatterer(
  steps: readonly Step[],
  context: readonly Axis[],
  numbers: (node: Node) => Float64Array,
): Scatterer {
  const parts = steps.flatMap((step): readonly Scatterer[] => {
    if (step.kind === "loop") {
      if (!scatters(step)) return [];
      const inside = scatterer(step.steps, [...context, step.axis], numbers);
      return [
        (gradient, at) => {
          for (let i = 0; i < step.axis.length; i++) inside(gradient, [...at, i]);
        },
      ];
    }
    if (step.kind !== "sink" || step.sink.kind !== "scatter") return [];
    const { target, node } = step.sink;
    const from = strides(node.axes, context);
    const to = strides(target.axes, context);
    return [
      (gradient, at) => {
        const index = target.data[dot(to, at)] as number;
        gradient[index] = (gradient[index] as number) + (numbers(node)[dot(from, at)] as number);
      },
    ];
  });
  return (gradient, at) => {
    for (const part of parts) part(gradient, at);
  };
}

function scatters(step: Step): boolean {
  if (step.kind === "loop") return step.steps.some(scatters);
  return step.kind === "sink" && step.sink.kind === "scatter";
}

function dot(x: readonly number[], y: readonly number[]): number {
  return x.reduce((total, factor, i) => total + factor * (y[i] as number), 0);
}
