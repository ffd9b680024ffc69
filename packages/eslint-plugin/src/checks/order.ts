import { type Check, checkOf, suggest } from "../finding.ts";
import type { Reading } from "../reading.ts";
import { functionAround, type Node, parentOf, propertyName } from "../syntax/node.ts";
import { join, reference, sourceOf } from "../writing/code.ts";

const sorts: readonly string[] = ["sort", "toSorted"];
const searches: readonly string[] = ["includes", "indexOf", "lastIndexOf"];

/** `theta.sort()` and `theta.includes(0)`, which look at texts and at identities. */
export const order: Check = checkOf(["CallExpression"], (reading, node) => {
  if (node.callee.type !== "MemberExpression") return [];
  const { callee, arguments: args } = node;
  const method = propertyName(callee) ?? "";
  const searching = searches.includes(method);
  if (!searching && !(sorts.includes(method) && args.length === 0)) return [];
  if (reading.shapeOf(callee.object) !== "scalars") return [];
  if (searching) return [{ node, messageId: "search", data: { symbol: method } }];
  const code = join(
    [sourceOf(reading, callee), reference(reading, node, "value")],
    (sort, value) => `${sort}((a, b) => ${value}(a) - ${value}(b))`,
  );
  return [{ node, messageId: "sorting", suggestions: [suggest("write", node, code)] }];
});

/** Whether the expression is part of the function that says in which order scalars are sorted. */
export function isInComparator(reading: Reading, node: Node): boolean {
  const around = functionAround(node);
  const sort = around && parentOf(around);
  return (
    sort?.type === "CallExpression" &&
    sort.callee.type === "MemberExpression" &&
    sorts.includes(propertyName(sort.callee) ?? "") &&
    sort.arguments[0] === around &&
    reading.shapeOf(sort.callee.object) === "scalars"
  );
}
