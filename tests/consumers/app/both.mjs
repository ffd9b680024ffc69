// The ESM and the CJS build in one program, as happens when a dependency requires what the
// application imports: duals of one build must be understood by the functions of the other.
import { createRequire } from "node:module";
import * as esm from "@descent/autodiff";
import { descend, gradientDescent } from "@descent/optimizers";

const cjs = createRequire(import.meta.url)("@descent/autodiff");
if (esm.derivative === cjs.derivative) throw new Error("the two builds are one");

// d/dx sin(x²) at 0 and d²/dx² x³ at 2, with the two builds nested both ways.
console.log(esm.derivative((x) => cjs.sin(esm.square(x)))(0));
console.log(esm.derivative((x) => cjs.derivative((y) => esm.pow(y, 3))(x))(2));
console.log(cjs.derivative((x) => esm.derivative((y) => cjs.pow(y, 3))(x))(2));
// d/dx [x · d/dy (x + y)] = 1: perturbations of the two builds must not be confused.
console.log(esm.derivative((x) => esm.mul(x, cjs.derivative((y) => cjs.add(x, y))(1)))(1));
for (const { step, params } of descend(
  cjs.differentiable((x) => esm.square(x)),
  [3],
  gradientDescent(0.5),
)) {
  if (step === 1) {
    console.log(params[0]);
    break;
  }
}
