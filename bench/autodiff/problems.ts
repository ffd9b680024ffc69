import { add, div, exp, mean, mul, type Scalar, sin, square, sub } from "@descent/autodiff";
import type { Problem } from "./problem.ts";

/** What is measured: the cost of a line, Rosenbrock's function, and a formula of one variable. */
export function problems(): readonly Problem[] {
  return [line(10_000), ...[2, 10, 100, 1000].map(rosenbrock), formula()];
}

function line(rows: number): Problem {
  const data = Array.from({ length: rows }, (_, i) => {
    const x = (i * 0.618) % 1;
    return { x, y: 3 * x + 1 + 0.1 * Math.sin(i * 12.9898) };
  });
  const x = data.map((row) => row.x);
  const y = data.map((row) => row.y);
  return {
    title: `(a) mean squared error of y = m·x + b over ${rows} points`,
    goals: { compiled: 1.5 },
    written: () => (m, b) => mean(data, (row) => square(sub(add(mul(m, row.x), b), row.y))),
    byHand: ([m = 0, b = 0]) => {
      let value = 0;
      let byM = 0;
      let byB = 0;
      for (let i = 0; i < x.length; i++) {
        const error = m * (x[i] as number) + b - (y[i] as number);
        value += error * error;
        byM += 2 * error * (x[i] as number);
        byB += 2 * error;
      }
      return { value: value / x.length, gradient: [byM / x.length, byB / x.length] };
    },
    start: [2.5, 0.5],
    data: { x, y },
  };
}

function rosenbrock(size: number): Problem {
  return {
    title: `(b) Rosenbrock's function of ${size} variables, in a plain loop`,
    goals: { compiled: 1.5 },
    written:
      () =>
      (...x) => {
        let total: Scalar = 0;
        for (let i = 0; i + 1 < x.length; i++) {
          const [one, next] = [x[i] as Scalar, x[i + 1] as Scalar];
          const valley = mul(100, square(sub(next, square(one))));
          total = add(total, add(valley, square(sub(1, one))));
        }
        return total;
      },
    byHand: (x) => {
      const gradient = new Array<number>(x.length).fill(0);
      let value = 0;
      for (let i = 0; i + 1 < x.length; i++) {
        const one = x[i] as number;
        const valley = (x[i + 1] as number) - one * one;
        const slope = 1 - one;
        value += 100 * valley * valley + slope * slope;
        gradient[i] = (gradient[i] as number) - 400 * valley * one - 2 * slope;
        gradient[i + 1] = (gradient[i + 1] as number) + 200 * valley;
      }
      return { value, gradient };
    },
    start: Array.from({ length: size }, (_, i) => (i % 2 === 0 ? -1.2 : 1)),
  };
}

function formula(): Problem {
  return {
    title: "(c) derivative of sin(x)·exp(x²)/(1 + x²)",
    goals: { compiled: 1.15, duals: 10 },
    written:
      () =>
      (x = NaN) =>
        div(mul(sin(x), exp(square(x))), add(1, square(x))),
    byHand: ([x = 0]) => {
      const sine = Math.sin(x);
      const bell = Math.exp(x * x);
      const below = 1 + x * x;
      const value = (sine * bell) / below;
      const slope = (Math.cos(x) * bell + sine * bell * 2 * x) / below - (value * 2 * x) / below;
      return { value, gradient: [slope] };
    },
    start: [0.7],
  };
}
