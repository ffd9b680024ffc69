import { lossFrom, log, cosh, sub } from "@descent/autodiff";
import { logCoshLoss } from "@descent/losses";

const own = lossFrom((prediction, target) =>
  log(cosh(sub(prediction, target))),
);

console.log(own.value(2, 0).toFixed(12), own.slope(2, 0).toFixed(12));
console.log(
  logCoshLoss.value(2, 0).toFixed(12),
  logCoshLoss.slope(2, 0).toFixed(12),
);
