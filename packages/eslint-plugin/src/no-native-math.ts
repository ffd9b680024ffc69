import type { Rule } from "eslint";
import { arithmetic } from "./checks/arithmetic.ts";
import { callback } from "./checks/callback.ts";
import { cases } from "./checks/cases.ts";
import { comparison } from "./checks/comparison.ts";
import { conversion } from "./checks/conversion.ts";
import { key } from "./checks/key.ts";
import { math } from "./checks/math.ts";
import { order } from "./checks/order.ts";
import { truth } from "./checks/truth.ts";
import { unsupported } from "./checks/unsupported.ts";
import type { Check, Finding } from "./finding.ts";
import { messages } from "./messages.ts";
import { read } from "./reading.ts";
import { report } from "./report.ts";
import type { Node } from "./syntax/node.ts";

const checks: readonly Check[] = [
  arithmetic,
  callback,
  cases,
  comparison,
  conversion,
  key,
  math,
  order,
  truth,
  unsupported,
];

/** The rule that finds what JavaScript does to scalars behind the back of the package. */
export const noNativeMath: Rule.RuleModule = {
  meta: {
    type: "problem",
    docs: {
      description:
        "Disallow native arithmetic, comparisons, truth tests, `switch` and `Math` on the scalars of @descent/autodiff",
      recommended: true,
    },
    fixable: "code",
    hasSuggestions: true,
    schema: [],
    messages,
  },
  create: (context) => {
    const reading = read(context.sourceCode);
    const findings: Finding[] = [];
    const listener: Record<string, (node: Node) => void> = {};
    for (const type of new Set(checks.flatMap(({ nodes }) => nodes))) {
      const here = checks.filter(({ nodes }) => nodes.includes(type));
      listener[type] = (node) => {
        for (const check of here) findings.push(...check.find(reading, node));
      };
    }
    return {
      ...(listener as Rule.RuleListener),
      "Program:exit": () => {
        report(context, reading, findings);
      },
    };
  },
};
