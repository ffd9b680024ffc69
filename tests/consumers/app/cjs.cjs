const { derivative, differentiable, square } = require("@descent/autodiff");
const { DescentError } = require("@descent/core");
const { standardize, matrix } = require("@descent/data");
const { mse } = require("@descent/losses");
const { fitLinearRegression } = require("@descent/models");
const { descend, gradientDescent } = require("@descent/optimizers");

console.log(derivative((x) => square(x))(3));
console.log(mse.value([1, 2, 10], [0, 0, 0]));
console.log(standardize(matrix([1, 3])).means[0]);
for (const { step, params } of descend(differentiable(square), [3], gradientDescent(0.5))) {
  if (step === 1) {
    console.log(params[0]);
    break;
  }
}
const fit = fitLinearRegression({ x: [1, 2, 3], y: [3, 5, 7] });
console.log(fit.predict([[4]])[0].toFixed(6));
try {
  gradientDescent(-1);
} catch (error) {
  console.log(error instanceof DescentError);
}
