import { moreGarbowHillstrom, type LeastSquaresProblem } from "@descent/conformance/problems";
import type { Optimizer } from "@descent/core";
import {
  anyOf,
  backtracking,
  conjugateGradient,
  gradientBelow,
  lbfgs,
  levenbergMarquardt,
  maxSteps,
  minimize,
  minimizeResiduals,
  strongWolfe,
  type Result,
} from "@descent/optimizers";
import { describe, expect, test } from "vitest";
import reference from "./reference/scipy-mgh.json" with { type: "json" };

const problems = moreGarbowHillstrom();

/** What is known of a problem from SciPy's runs. */
function knownOf({ name, number, start }: LeastSquaresProblem) {
  const row = reference.problems.find((row) => row.number === number && row.n === start.length);
  if (row === undefined) throw new Error(`nothing is known of ${name}`);
  return row;
}

function scipy(problem: LeastSquaresProblem, method: string) {
  const run = knownOf(problem).runs.find((run) => run.method === method);
  if (run === undefined) throw new Error(`SciPy has not run ${method}`);
  return run;
}

function isReached(problem: LeastSquaresProblem, value: number): boolean {
  const { minimum } = knownOf(problem);
  return value - minimum <= 1e-6 * (1 + Math.abs(minimum));
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** Where a stationary point other than the reference's minimum is, rightly, called converged. */
const elsewhere: Readonly<Record<string, string>> = {
  "Freudenstein and Roth, n = 2": "the local minimum 48.98…",
  "Biggs EXP6, n = 6": "the saddle 0.005655… on a line that exact methods do not leave",
  "Trigonometric, n = 10": "the local minimum 2.795e-5",
};

/** At most so many steps: those that need thousands are only asked for honesty. */
const optimizers = {
  "lbfgs()": { make: () => lbfgs(), steps: 500 },
  "conjugateGradient()": { make: () => conjugateGradient(), steps: 300 },
  'conjugateGradient({ formula: "hagerZhang" })': {
    make: () => conjugateGradient({ formula: "hagerZhang" }),
    steps: 100,
  },
  "strongWolfe()": { make: () => strongWolfe(), steps: 100 },
  "backtracking()": { make: () => backtracking(), steps: 100 },
} as const;

type Name = keyof typeof optimizers;
type Outcome = { readonly problem: LeastSquaresProblem; readonly result: Result };

/** What becomes of all problems, found out once. */
const outcomes = new Map<Name, readonly Outcome[]>();
function outcomesOf(name: Name): readonly Outcome[] {
  const known = outcomes.get(name);
  if (known !== undefined) return known;
  const { make, steps } = optimizers[name];
  const until = anyOf(gradientBelow(1e-8), maxSteps(steps));
  const found = problems.map((problem) => {
    const optimizer: Optimizer = make();
    return { problem, result: minimize(problem.objective, problem.start, optimizer, { until }) };
  });
  outcomes.set(name, found);
  return found;
}

function reachedBy(name: Name): readonly string[] {
  const reached = outcomesOf(name).filter(({ problem, result }) =>
    isReached(problem, result.value),
  );
  return reached.map(({ problem }) => problem.name);
}

test("the problems have the values that SciPy's own formulas give, at four points each", () => {
  for (const problem of problems) {
    const { runs } = knownOf(problem);
    expect(runs).toHaveLength(4);
    for (const { x, fun } of runs) {
      const { value } = problem.objective(x);
      expect(Math.abs(value - fun), problem.name).toBeLessThanOrEqual(1e-9 * fun + 1e-12);
    }
  }
});

describe.each(Object.keys(optimizers) as Name[])("%s", (name) => {
  test("converged is only said where the gradient is below the threshold", () => {
    for (const { problem, result } of outcomesOf(name)) {
      const { converged, gradient, report } = result;
      const size = Math.max(...gradient.map(Math.abs));
      if (converged) expect(size, problem.name).toBeLessThanOrEqual(1e-8);
      else expect(report.sentence, problem.name).toContain("without converging: ");
    }
  });

  test("and then the minimum is reached, but for the exceptions, of which each is needed", () => {
    const wrong = outcomesOf(name)
      .filter(({ problem, result }) => result.converged && !isReached(problem, result.value))
      .map(({ problem }) => problem.name);
    expect(wrong.filter((problem) => !(problem in elsewhere))).toEqual([]);
    if (name === "lbfgs()") expect(wrong).toEqual(Object.keys(elsewhere));
  });

  test("nothing that is not finite comes back", () => {
    for (const { problem, result } of outcomesOf(name)) {
      const { params, value, gradient } = result;
      expect([...params, value, ...gradient].every(Number.isFinite), problem.name).toBe(true);
    }
  });
});

test("L-BFGS reaches every minimum that SciPy's does, for no more than 1.5 times its evaluations", () => {
  const reached = reachedBy("lbfgs()");
  const theirs = problems.filter((problem) => scipy(problem, "L-BFGS-B").reached);
  expect(theirs).toHaveLength(34);
  expect(theirs.map(({ name }) => name).filter((name) => !reached.includes(name))).toEqual([]);
  const ratios = outcomesOf("lbfgs()").map(({ problem, result }) => {
    return result.evaluations / scipy(problem, "L-BFGS-B").nfev;
  });
  expect(median(ratios)).toBeLessThanOrEqual(1.5);
});

test("conjugate gradients reach at least as many minima as SciPy's", () => {
  const theirs = problems.filter((problem) => scipy(problem, "CG").reached);
  expect(reachedBy("conjugateGradient()").length).toBeGreaterThanOrEqual(theirs.length);
});

test("Levenberg and Marquardt's method reaches all minima but two, and ends in local ones there", () => {
  const missed = problems.filter((problem) => {
    const { value } = minimizeResiduals(problem.residuals, problem.start, levenbergMarquardt());
    return !isReached(problem, 2 * value);
  });
  expect(missed.map(({ name }) => name)).toEqual([
    "Freudenstein and Roth, n = 2",
    "Trigonometric, n = 10",
  ]);
});
