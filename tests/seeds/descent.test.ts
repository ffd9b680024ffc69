import { add, derivative, differentiable, mul, square } from "@descent/autodiff";
import { descend, gradientDescent, largestCurvature, minimize } from "@descent/optimizers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { iterates, parabola, thetas } from "./iterates.js";
import { diagonal, halfMseOf } from "./line.js";
import { sequentially } from "./sequentially.js";

/** J(θ₁, θ₂) = θ₁² + θ₂². */
const bowl = differentiable((x, y) => add(square(x), square(y)));

test("A01 one step goes from θ against the gradient, the direction of fastest increase", () => {
  expect(thetas(iterates(parabola, [3], gradientDescent(0.1), 1))).toEqual([3, 2.4]);
  const along = (u: number, v: number) =>
    derivative((t) => add(square(add(3, mul(u, t))), square(add(4, mul(v, t)))))(0);
  expect(along(0.6, 0.8)).toBeCloseTo(10, 14);
  expect(bowl([3, 4]).gradient).toEqual([6, 8]);
  for (let degree = 0; degree < 360; degree++) {
    const angle = (degree * Math.PI) / 180;
    expect(along(Math.cos(angle), Math.sin(angle))).toBeLessThanOrEqual(10);
  }
});

test("A02 a step at a time: each can be looked at, and the walk left", () => {
  const walk = descend(parabola, [3], gradientDescent(0.1));
  expect(walk.next().value).toMatchObject({ step: 0, params: [3], value: 9, gradient: [6] });
  expect(walk.next().value).toMatchObject({ step: 1, params: [2.4] });
  expect(walk.return().done).toBe(true);
  expect(walk.next().done).toBe(true);
});

test("A12 which way and how far: the step is α ‖∇J‖ long, along −∇J", () => {
  const [before, after] = iterates(bowl, [3, 4], gradientDescent(0.1), 1);
  const moved = after?.params.map((theta, i) => theta - (before?.params[i] ?? NaN)) ?? [];
  expect(Math.hypot(...moved)).toBeCloseTo(0.1 * Math.hypot(...(before?.gradient ?? [])), 15);
  moved.forEach((d, i) => {
    expect(d).toBeCloseTo(-0.1 * (before?.gradient[i] ?? NaN), 15);
  });
});

test("A14 m = m − δm, to the last bit", () => {
  const optimizer = gradientDescent(0.1);
  const seen = iterates(halfMseOf(diagonal), [0, 0], optimizer, 20);
  seen.slice(0, -1).forEach(({ step, params, value, gradient }, i) => {
    const evaluate = halfMseOf(diagonal);
    const context = {
      step,
      params,
      value,
      gradient,
      evaluate: (at: typeof params) => evaluate(at),
    };
    const [delta] = optimizer.update(gradient, optimizer.init(params), context);
    const next = params.map((theta, j) => theta - (delta[j] ?? NaN));
    expect(seen[i + 1]?.params).toStrictEqual(next);
  });
});

test("A25 the learning rate belongs to the optimizer: the gradient does not know it", () => {
  for (const rate of [0.01, 0.1, 0.5]) {
    const [before, after] = iterates(parabola, [3], gradientDescent(rate), 1);
    expect(before?.gradient).toEqual([6]);
    expect(after?.params).toEqual([3 - rate * 6]);
  }
});

test("A30 a positive slope lowers the parameter, a negative one raises it", () => {
  const start = fc
    .double({ min: -1e3, max: 1e3, noNaN: true })
    .filter((theta) => Math.abs(theta) > 1e-3);
  fc.assert(
    fc.property(start, fc.double({ min: 1e-3, max: 10, noNaN: true }), (theta, rate) => {
      const [before, after] = iterates(parabola, [theta], gradientDescent(rate), 1);
      const [slope = NaN] = before?.gradient ?? [];
      const [next = NaN] = after?.params ?? [];
      expect(Math.sign(next - theta)).toBe(-Math.sign(slope));
    }),
    { seed: 20261121 },
  );
});

test("B03 the cost falls at every step below the limit 2/λ, and never rises at it", () => {
  const limit = 2 / largestCurvature((v) => v.map((entry) => 2 * entry), 1);
  expect(limit).toBe(1);
  const values = (rate: number) =>
    iterates(parabola, [3], gradientDescent(rate), 50).map(({ value }) => value);
  for (const rate of [0.1, 0.5, 0.9, 0.99]) {
    values(rate).reduce((before, now) => {
      expect(now < before || now === 0).toBe(true);
      return now;
    });
  }
  expect(new Set(values(limit))).toEqual(new Set([9]));
});

test("B04 the start is given, and a start at the minimum is left at once, converged", () => {
  expect(thetas(iterates(parabola, [-7], gradientDescent(0.1), 0))).toEqual([-7]);
  const { step, converged, report } = minimize(parabola, [0], gradientDescent(0.1));
  expect(step).toBe(0);
  expect(converged).toBe(true);
  expect(report.met).toContain("stationary()");
});

test("B05 := replaces: the θ of before is not changed", () => {
  const start = Object.freeze([3]);
  const [before, after] = iterates(parabola, start, gradientDescent(0.1), 1);
  expect(start).toEqual([3]);
  expect(before?.params).toEqual([3]);
  expect(after?.params).not.toBe(before?.params);
});

test("B06 θₖ = 3 · 0.8ᵏ", () => {
  thetas(iterates(parabola, [3], gradientDescent(0.1), 60)).forEach((theta, k) => {
    expect(theta / (3 * 0.8 ** k)).toBeCloseTo(1, 13);
  });
});

test("B08 the table of ten rows: θ before the step, and the step", () => {
  const seen = iterates(parabola, [3], gradientDescent(0.1), 10);
  const rounded = seen
    .slice(0, 10)
    .map(({ params: [theta = NaN], gradient: [slope = NaN] }) => [theta, 0.1 * slope])
    .map((row) => row.map((cell) => Number(cell.toFixed(3))));
  expect(rounded).toEqual([
    [3, 0.6],
    [2.4, 0.48],
    [1.92, 0.384],
    [1.536, 0.307],
    [1.229, 0.246],
    [0.983, 0.197],
    [0.786, 0.157],
    [0.629, 0.126],
    [0.503, 0.101],
    [0.403, 0.081],
  ]);
  // After the tenth row, to the last bit. Subtracting the rounded columns would give .402 in row 10.
  expect(thetas(seen)[10]).toBe(0.32212254720000005);
});

test("B09 the slope's sign is the direction, and on a parabola its size is the distance", () => {
  for (const theta of [-4, -1, 0.5, 2]) {
    const [slope = NaN] = parabola([theta]).gradient;
    expect(Math.sign(slope)).toBe(Math.sign(theta));
    expect(Math.abs(slope)).toBe(2 * Math.abs(theta));
  }
});

test("B10 each step is 0.8 times the one before", () => {
  const at = thetas(iterates(parabola, [3], gradientDescent(0.1), 20));
  const steps = at.slice(1).map((theta, k) => (at[k] ?? NaN) - theta);
  [0.6, 0.48, 0.384, 0.3072].forEach((size, k) => {
    expect(steps[k]).toBeCloseTo(size, 14);
  });
  steps.slice(1).forEach((size, k) => {
    expect(size / (steps[k] ?? NaN)).toBeCloseTo(0.8, 12);
  });
});

test("B15 θ₁² + θ₂² from (3, 4)", () => {
  const seen = iterates(bowl, [3, 4], gradientDescent(0.1), 3);
  const expected = [
    [3, 4],
    [2.4, 3.2],
    [1.92, 2.56],
    [1.536, 2.048],
  ];
  seen.forEach(({ params }, k) => {
    params.forEach((theta, i) => {
      expect(theta).toBeCloseTo(expected[k]?.[i] ?? NaN, 14);
    });
  });
});

test("B16 all parameters are updated from one gradient: not one after the other", () => {
  const cost = halfMseOf(diagonal);
  const simultaneous = iterates(cost, [0, 0], gradientDescent(0.1), 2);
  expect(simultaneous[1]?.params[0]).toBeCloseTo(0.2, 15);
  expect(simultaneous[1]?.params[1]).toBeCloseTo(0.4666666666666667, 15);
  expect(simultaneous[2]?.params[0]).toBeCloseTo(0.2866667, 7);
  expect(simultaneous[2]?.params[1]).toBeCloseTo(0.6755556, 7);

  const first = sequentially(cost, [0, 0], 0.1);
  expect(first[0]).toBeCloseTo(0.2, 15);
  expect(first[1]).toBeCloseTo(0.4266666666666667, 15);
  const second = sequentially(cost, first, 0.1);
  expect(second[0]).toBeCloseTo(0.2946667, 7);
  expect(second[1]).toBeCloseTo(0.6352889, 7);
});
