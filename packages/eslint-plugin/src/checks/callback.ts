import { advice } from "../advice.ts";
import { type Check, checkOf, edit } from "../finding.ts";
import { counterparts, differentiators, reductions } from "../functions.ts";
import type { Reading } from "../reading.ts";
import { mathFunction } from "../syntax/math.ts";
import { type Node, type NodeOf, propertyName } from "../syntax/node.ts";
import { reference } from "../writing/code.ts";
import { entryMethods } from "../shapes/parameter-shape.ts";
import { conversionName } from "./conversion.ts";

/** `derivative(Math.sin)` and `theta.map(Number)`: native functions handed to who calls them with scalars. */
export const callback: Check = checkOf(["CallExpression"], (reading, node) => {
  return node.arguments.flatMap((argument, index) => {
    const name = mathFunction(reading.source, argument);
    const symbol = name === undefined ? conversionName(reading, argument) : `Math.${name}`;
    if (symbol === undefined) return [];
    const many = callsWith(reading, node, index);
    if (many === undefined) return [];
    const count = name === undefined ? undefined : counterparts[name];
    const fits = name !== undefined && count !== undefined && (many || count === 1);
    const code = fits ? reference(reading, argument, name) : undefined;
    const written = fits
      ? advice(code, name)
      : "Give it a function of @descent/autodiff, or one that looks at `value(x)`.";
    const data = { symbol, advice: written };
    return [{ node: argument, messageId: "callback" as const, data, fix: edit(argument, code) }];
  });
});

/**
 * Whether the function among these arguments is called with scalars: `true` if with as many as it has
 * parameters, `false` if with one, `undefined` if not with scalars.
 */
function callsWith(
  { imports, shapeOf }: Reading,
  { callee, arguments: args }: NodeOf<"CallExpression">,
  index: number,
): boolean | undefined {
  const name = imports.exportOf(callee);
  if (name !== undefined && differentiators.includes(name)) return true;
  const ofRows = name !== undefined && reductions.includes(name) && index === 1;
  const ofEntries =
    callee.type === "MemberExpression" &&
    index === 0 &&
    entryMethods.includes(propertyName(callee) ?? "");
  const list: Node | undefined = ofRows ? args[0] : ofEntries ? callee.object : undefined;
  return list !== undefined && shapeOf(list) === "scalars" ? false : undefined;
}
