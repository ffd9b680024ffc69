export {
  absoluteError,
  halfMse,
  halfSquaredError,
  huberLoss,
  logCoshLoss,
  logisticLoss,
  meanOf,
  mse,
  quantileLoss,
  squaredError,
} from "@descent/losses";
