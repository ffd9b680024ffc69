import type { Formula, Power } from "../formula/formula.js";
import type { Layout } from "./layout.js";
import { functionName } from "./call-layout.js";
import { levels } from "./level.js";
import type { Print } from "./style.js";

/** Functions whose powers are written sin²(x). */
const raisedNames = ["sin", "cos", "tan", "sinh", "cosh", "tanh", "log"];

/** xⁿ; sin²(x) for whole powers of some functions. */
export function powerLayout({ base, exponent }: Power, print: Print): Layout {
  const sup = print(exponent, levels.sum);
  if (base.kind === "call" && raisedNames.includes(base.row.name) && isWhole(exponent)) {
    const name = raised(functionName(base), sup);
    return { kind: "apply", name, args: base.args.map((arg) => print(arg, levels.sum)) };
  }
  return raised(print(base, levels.symbol), sup);
}

function raised(base: Layout, sup: Layout): Layout {
  return base.kind === "script" && base.sup === undefined
    ? { ...base, sup }
    : { kind: "script", base, sup };
}

/** Whether an exponent is a whole number above 1: sin⁻¹ would be read as the inverse. */
function isWhole(exponent: Formula): boolean {
  return exponent.kind === "coefficient" && exponent.bottom === 1 && exponent.top > 1;
}
