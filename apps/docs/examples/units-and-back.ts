import { fitLinearRegression } from "@descent/models";

const centimetres = [150, 157, 163, 168, 174, 181, 188];
const weights = [52, 55, 63, 64, 70, 78, 80];

for (const unit of [1, 100]) {
  const { coefficients, intercept, report } = fitLinearRegression({
    x: centimetres.map((height) => height / unit),
    y: weights,
  });
  const [slope = 0] = coefficients;
  console.log(
    report.steps,
    slope.toFixed(4),
    (intercept + (slope * 170) / unit).toFixed(2),
  );
}
