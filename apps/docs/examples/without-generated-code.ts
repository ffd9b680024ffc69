import { exp, mul, sin } from "@descent/autodiff";
import { compile } from "@descent/autodiff/compile";

const wave = compile((x) => mul(sin(x), exp(x)));
const read = compile((x) => mul(sin(x), exp(x)), { engine: "interpreter" });

console.log(wave.engine, wave([1]));
console.log(read.engine, read([1]));
