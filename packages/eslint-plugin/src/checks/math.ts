import { advice } from "../advice.ts";
import { type Check, checkOf, suggest } from "../finding.ts";
import { counterparts } from "../functions.ts";
import type { Reading } from "../reading.ts";
import { mathFunction } from "../syntax/math.ts";
import { type Node, type NodeOf } from "../syntax/node.ts";
import { operationOf } from "../syntax/operation.ts";
import { byValue } from "../writing/by-value.ts";
import { call, type Code, join, reference, sourceOf } from "../writing/code.ts";

/** `Math.round(x)`, `Math.max(...theta)`: calls that no one function can be written for. */
export const math: Check = checkOf(["CallExpression"], (reading, node) => {
  const name = mathFunction(reading.source, node.callee);
  if (name === undefined || operationOf(reading.source, node) !== undefined) return [];
  const touched = node.arguments.some((argument) => isGiven(reading, argument));
  if (!touched) return [];
  const spread = node.arguments.some(({ type }) => type === "SpreadElement");
  const code = insteadOf(reading, name, node);
  const value = spread || code !== undefined ? undefined : byValue(reading, node);
  const written =
    code === undefined && counterparts[name] === undefined
      ? "No function stands for it: go by `value(x)`, which has no derivative."
      : advice(code, name);
  return [
    {
      node,
      messageId: "math",
      data: { symbol: `Math.${name}`, advice: written },
      suggestions: [suggest("write", node, code), suggest("byValue", node, value)],
    },
  ];
});

/** What a method can be called on without parentheses. */
const lists: ReadonlySet<string> = new Set([
  "ArrayExpression",
  "CallExpression",
  "Identifier",
  "MemberExpression",
]);

function isGiven({ shapeOf }: Reading, argument: Node): boolean {
  if (argument.type === "SpreadElement") return shapeOf(argument.argument) === "scalars";
  return shapeOf(argument) !== undefined;
}

/** What comes to the same, in more than one function or with a list of arguments. */
function insteadOf(
  reading: Reading,
  name: string,
  node: NodeOf<"CallExpression">,
): Code | undefined {
  const [first, ...others] = node.arguments;
  if (first === undefined) return undefined;
  const whole = others.length === 0 && first.type === "SpreadElement" ? first.argument : undefined;
  const argument = sourceOf(reading, first);
  switch (name) {
    case "max":
    case "min": {
      if (whole === undefined || !lists.has(whole.type)) return undefined;
      const start = name === "max" ? "-Infinity" : "Infinity";
      return join(
        [sourceOf(reading, whole), reference(reading, node, name)],
        (list, of) => `${list}.reduce((a, b) => ${of}(a, b), ${start})`,
      );
    }
    case "hypot": {
      if (whole !== undefined) return call(reading, node, "norm", sourceOf(reading, whole));
      const all = node.arguments.map((each) => sourceOf(reading, each));
      return call(
        reading,
        node,
        "norm",
        join(all, (...texts) => `[${texts.join(", ")}]`),
      );
    }
    case "sumPrecise":
      return others.length === 0 ? call(reading, node, "sum", argument) : undefined;
    case "ceil": {
      const down = call(reading, node, "floor", call(reading, node, "neg", argument));
      return call(reading, node, "neg", down);
    }
    default:
      return undefined;
  }
}
