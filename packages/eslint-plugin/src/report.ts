import type { Rule } from "eslint";
import { shortened } from "./advice.ts";
import type { Edit, Finding } from "./finding.ts";
import type { Reading } from "./reading.ts";
import { rangeOf } from "./syntax/node.ts";
import { spaced } from "./writing/code.ts";

type Fixer = (fixer: Rule.RuleFixer) => Rule.Fix[];

/** Hands the findings to ESLint, in the order of the file. */
export function report(
  context: Rule.RuleContext,
  reading: Reading,
  findings: readonly Finding[],
): void {
  const inOrder = [...findings].sort((a, b) => rangeOf(a.node)[0] - rangeOf(b.node)[0]);
  let toImport = inOrder.flatMap(({ fix }) => missingIn(reading, fix));
  for (const { node, messageId, data = {}, fix, suggestions = [] } of inOrder) {
    // A fix that imports keeps every other fix below the import for the next round. So the first one
    // imports for all of them, and the rest of a file is mended in the second round.
    const first = missingIn(reading, fix).length > 0 ? toImport : [];
    if (first.length > 0) toImport = [];
    context.report({
      node,
      messageId,
      data,
      fix: fixerOf(reading, fix, first) ?? null,
      suggest: suggestions.flatMap((suggestion) => {
        if (suggestion === undefined) return [];
        const change = fixerOf(reading, suggestion.edit, []);
        const { messageId: offer, edit } = suggestion;
        const text = { code: shortened(edit.code.text) };
        return change === undefined ? [] : [{ messageId: offer, data: text, fix: change }];
      }),
    });
  }
}

function missingIn(reading: Reading, edit: Edit | undefined): readonly string[] {
  return edit === undefined || losesComments(reading, edit) ? [] : edit.code.missing;
}

function fixerOf(
  reading: Reading,
  edit: Edit | undefined,
  others: readonly string[],
): Fixer | undefined {
  if (edit === undefined || losesComments(reading, edit)) return undefined;
  const { node, code } = edit;
  const names = [...new Set([...code.missing, ...others])];
  return (fixer) => {
    const change = fixer.replaceText(node, spaced(reading, node, code.text));
    const added = names.length === 0 ? undefined : reading.addImport?.(fixer, names);
    return added === undefined ? [change] : [added, change];
  };
}

/** What is written in a comment is not thrown away. */
function losesComments({ source }: Reading, { node, code }: Edit): boolean {
  const comments = source.getCommentsInside(node);
  return comments.some((comment) => !code.text.includes(source.getText(comment)));
}
