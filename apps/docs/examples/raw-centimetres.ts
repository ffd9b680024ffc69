import { fitLinearRegression } from "@descent/models";

// The women of the home page, in centimetres and kilograms.
const inches = [58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72];
const pounds = [
  115, 117, 120, 123, 126, 129, 132, 135, 139, 142, 146, 150, 154, 159, 164,
];
const fit = fitLinearRegression({
  x: inches.map((height) => height * 2.54),
  y: pounds.map((weight) => weight * 0.45359237),
  standardize: false,
  learningRate: 0.01,
});

console.log(fit.report.converged, fit.report.warnings[0]);
console.log(fit.report.sentence);
console.log(fit.params.every(Number.isFinite));
