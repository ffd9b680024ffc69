import {
  absoluteError,
  huberLoss,
  meanOf,
  mse,
  squaredError,
} from "@descent/losses";

const predictions = [1, 2, 10];
const targets = [0, 0, 0];

console.log(
  predictions.map((prediction) => squaredError.value(prediction, 0)),
);
console.log(mse.value(predictions, targets));
console.log(meanOf(absoluteError).value(predictions, targets).toFixed(4));
console.log(meanOf(huberLoss(2)).value(predictions, targets).toFixed(4));
