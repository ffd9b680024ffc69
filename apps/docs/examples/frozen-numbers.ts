import { mul, square } from "@descent/autodiff";
import { compile } from "@descent/autodiff/compile";

let weight = 2;
const frozen = compile((x) => mul(weight, square(x)));
const open = compile((x, w) => mul(w, square(x)));

weight = 10;
console.log(frozen([3]).value); // still with weight 2
console.log(open([3, weight]).value);
