import { alphabets, indexOf, paramsOf } from "./cost.ts";
import type { DerivationState } from "./fields.ts";
import { three } from "./three.ts";

/** The program that writes down what the figure shows. */
export function code(state: DerivationState): string {
  const { names, count } = alphabets[state.letters];
  const [first, second] = names;
  const by = names[indexOf(state)];
  const line =
    state.letters === "theta"
      ? `add(${first}, mul(${second}, x))`
      : `add(mul(${first}, x), ${second})`;
  const one = state.cost === "one";
  const typed = (list: readonly string[]): string =>
    list.map((name) => `${name}: Scalar`).join(", ");
  const loss = `square(sub(h(${first}, ${second}, x), y))`;
  const mean = `mean(rows, ({ x, y }) => ${loss})`;
  const data = three.map(({ x, y }) => `  { x: ${x}, y: ${y} },`).join("\n");
  const imports = ["add", "mul", "square", "sub", "type Scalar"];
  if (!one) imports.splice(1, 0, "mean");
  if (state.cost === "half") imports.splice(1, 0, "div");
  return `import { ${imports.join(", ")} } from "@descent/autodiff";
import { derive } from "@descent/autodiff/trace";

${one ? "" : `const rows = [\n${data}\n];\n`}const h = (${typed([first, second, "x"])}) =>
  ${line};
const cost = (${typed(one ? [...names, "x", "y"] : names)}) =>
  ${one ? loss : state.cost === "half" ? `div(${mean}, 2)` : mean};

const { text, lines } = derive(cost, {
  by: "${by}",${one ? '\n  name: "ℓ",' : `\n  count: "${count}",`}
});
console.log(text);
console.log(lines.at(-1)?.evaluate([${[...paramsOf(state), ...(one ? [three[0]?.x, three[0]?.y] : [])].join(", ")}]));`;
}
