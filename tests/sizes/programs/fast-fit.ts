import { simd } from "@descent/kernels";
import { fitLinearRegression } from "@descent/models/fast";

export const fit = (x: Float64Array, y: Float64Array) =>
  fitLinearRegression({ x, y, engine: simd() }).params;
