import { type Check, checkOf, suggest } from "../finding.ts";
import { byValue } from "../writing/by-value.ts";

/** `table[x]`, which reads `table["3 + 1ε"]`. */
export const key: Check = checkOf(["MemberExpression"], (reading, node) => {
  if (!node.computed) return [];
  const { property } = node;
  if (reading.shapeOf(property) !== "scalar") return [];
  const code = byValue(reading, property);
  return [{ node: property, messageId: "key", suggestions: [suggest("byValue", property, code)] }];
});
