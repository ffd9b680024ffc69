// The kernels, in AssemblyScript. `pnpm generate` compiles them into ../src/generated.
export { descend, step } from "./descend";
export { gather } from "./gather";
export { predict } from "./predict";
export { products } from "./products";
export { project } from "./project";
export { squares } from "./squares";
