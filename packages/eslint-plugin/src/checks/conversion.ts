import { type Check, checkOf, suggest } from "../finding.ts";
import type { Reading } from "../reading.ts";
import { type Node, propertyName } from "../syntax/node.ts";
import { isGlobal } from "../syntax/variables.ts";
import { byValue } from "../writing/by-value.ts";

const functions: readonly string[] = [
  "BigInt",
  "Boolean",
  "Number",
  "isFinite",
  "isNaN",
  "parseFloat",
  "parseInt",
];
const methods: Readonly<Record<string, readonly string[]>> = {
  Number: ["isFinite", "isInteger", "isNaN", "isSafeInteger", "parseFloat", "parseInt"],
  Object: ["is"],
};

/** `Number(x)`, `Number.isFinite(x)`, `Object.is(x, 0)`: they convert, or see an object and no number. */
export const conversion: Check = checkOf(["CallExpression"], (reading, node) => {
  const symbol = conversionName(reading, node.callee);
  if (symbol === undefined) return [];
  if (!node.arguments.some((argument) => reading.shapeOf(argument) === "scalar")) return [];
  // `value(x)` is a number already.
  const [only] = node.arguments;
  const place = symbol === "Number" ? only : node;
  const code = place === undefined ? undefined : byValue(reading, place);
  return [
    {
      node,
      messageId: "conversion",
      data: { symbol },
      suggestions: [suggest("byValue", node, code)],
    },
  ];
});

/** The native function that makes something else of a number, or asks what kind of number it is. */
export function conversionName({ source }: Reading, node: Node): string | undefined {
  if (node.type === "Identifier") {
    const native = functions.includes(node.name) && isGlobal(source, node.name, node);
    return native ? node.name : undefined;
  }
  if (node.type !== "MemberExpression" || node.object.type !== "Identifier") return undefined;
  const { name } = node.object;
  const method = propertyName(node);
  const native = method !== undefined && methods[name]?.includes(method) === true;
  return native && isGlobal(source, name, node) ? `${name}.${method}` : undefined;
}
