import { elementary, wordOf, writtenAs } from "../elementary/table.js";
import type { Call } from "../formula/formula.js";
import type { Layout } from "./layout.js";
import { levels } from "./level.js";
import type { Print } from "./style.js";
import { digits } from "./symbol.js";

/** An elementary function as a textbook writes it; `name(x)` if no textbook does. */
export function callLayout(call: Call, print: Print): Layout {
  const written = writtenAs(call);
  if (written !== undefined) return print(written, levels.sum);
  const { writing } = elementary(call.row.name);
  const args = call.args.map((arg) => print(arg, levels.sum));
  const inside = args[0] as Layout;
  if (writing !== undefined && "open" in writing) return { kind: "fence", ...writing, inside };
  if (writing !== undefined && "root" in writing) {
    return writing.root === "2"
      ? { kind: "root", inside }
      : { kind: "root", inside, degree: writing.root };
  }
  return { kind: "apply", name: functionName(call), args };
}

/** The word in front of the arguments: ln, log₂. */
export function functionName({ row }: Call): Layout {
  const { word = row.name, base } = wordOf(row.name) ?? {};
  const name: Layout = { kind: "word", text: word, upright: true };
  return base === undefined ? name : { kind: "script", base: name, sub: digits(base) };
}
