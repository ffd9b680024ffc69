import { div, exp, neg, add } from "@descent/autodiff";
import { derive } from "@descent/autodiff/trace";

const { lines } = derive((x) => div(1, add(1, exp(neg(x)))));

for (const { text, reason } of lines) {
  if (reason !== "") console.log(`  by: ${reason}`);
  console.log(text);
}
console.log(lines.at(-1)?.evaluate([0]));
