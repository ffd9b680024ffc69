import { derivative, differentiable, gradient, square, type Scalar } from "@descent/autodiff";
import { DescentError, type Objective, type Optimizer, type Vector } from "@descent/core";
import { matrix, standardize } from "@descent/data";
import { mse, squaredError } from "@descent/losses";
import { fitLinearRegression } from "@descent/models";
import { chain, descend, gradientDescent, minimize, momentum } from "@descent/optimizers";

export const bowl: Objective = differentiable((theta: Scalar) => square(theta));
export const slope: number = derivative((x: Scalar) => square(x))(3);
export const partials: Vector = gradient((x: Scalar) => square(x))([2]);
export const optimizer: Optimizer = chain(momentum(0.9), gradientDescent(0.1));
export const cost: number = mse.value([1], [2]) + squaredError.value(1, 2);
export const mean: number | undefined = standardize(matrix([1, 2])).means[0];
export const intercept: number = fitLinearRegression({ x: [1, 2], y: [1, 2] }).intercept;
export const converged: boolean = minimize(bowl, [3], optimizer).converged;
export const first: number | undefined = [...descend(bowl, [3], optimizer)][0]?.params[0];
export const failure: Error = new DescentError({
  call: "f",
  argument: "x",
  rule: "must be positive",
  received: -1,
});

// @ts-expect-error a scalar is not squared by the language's own operator
derivative((x: Scalar) => x * x);
// @ts-expect-error a rate is a number or a schedule
gradientDescent("fast");
