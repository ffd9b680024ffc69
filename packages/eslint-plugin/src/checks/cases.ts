import { type Check, checkOf, suggest } from "../finding.ts";
import type { Node } from "../syntax/node.ts";
import { byValue } from "../writing/by-value.ts";

/** `switch (x)`, which compares as `===` does. */
export const cases: Check = checkOf(["SwitchStatement"], (reading, node) => {
  const tests = node.cases.map(({ test }) => test ?? undefined);
  return [node.discriminant, ...tests].flatMap((each: Node | undefined) => {
    if (each === undefined || reading.isObject(each)) return [];
    if (reading.shapeOf(each) !== "scalar") return [];
    const value = suggest("byValue", each, byValue(reading, each));
    return [{ node: each, messageId: "cases" as const, suggestions: [value] }];
  });
});
