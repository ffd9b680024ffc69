import ts from "typescript";

/** One line that a block says it prints, with its line (from 0) in the block. */
export interface ExpectedLine {
  readonly line: number;
  readonly text: string;
}

/**
 * What a block says it prints: the comment on the line where a `console.log` ends, or else the
 * lines of comment directly below it; for a loop that prints, directly below the loop. `...` alone
 * stands for any lines that were left out.
 */
export function expectedOutput(code: string): ExpectedLine[] {
  const source = ts.createSourceFile("block.ts", code, ts.ScriptTarget.Latest, true);
  const lines = code.split("\n");
  const expected: ExpectedLine[] = [];

  /** The comment that belongs to a statement; nothing if there is none. */
  const commentOf = (statement: ts.Statement): ExpectedLine[] => {
    const { line } = source.getLineAndCharacterOfPosition(statement.end);
    const rest = code.slice(statement.end).split("\n", 1)[0] ?? "";
    const own = comment(rest);
    if (own !== undefined) return [{ line, text: own }];
    if (rest.trim() !== "") return [];
    const below: ExpectedLine[] = [];
    for (let at = line + 1; ; at++) {
      const text = comment(lines[at] ?? "");
      if (text === undefined) return below;
      below.push({ line: at, text });
    }
  };

  /** Whether every print in the node has a comment of its own, or of a statement inside it. */
  const visit = (node: ts.Node): boolean => {
    if (ts.isStatement(node) && !ts.isBlock(node) && prints(node)) {
      const inner = node.forEachChild((child) => (visit(child) ? undefined : true)) !== true;
      const isPrint = ts.isExpressionStatement(node) && isLog(node.expression);
      if (inner && !isPrint) return true;
      const own = commentOf(node);
      expected.push(...own);
      return own.length > 0;
    }
    return node.forEachChild((child) => (visit(child) ? undefined : true)) !== true && !isLog(node);
  };

  source.statements.forEach(visit);
  return expected.sort((a, b) => a.line - b.line);
}

/** What is wrong with what was printed; `undefined` if it is what was expected. */
export function difference(
  expected: readonly ExpectedLine[],
  printed: readonly string[],
): { line: number; message: string } | undefined {
  let at = 0;
  for (const [i, { line, text }] of expected.entries()) {
    if (text === "...") {
      const next = expected[i + 1]?.text;
      const found = next === undefined ? printed.length : printed.indexOf(next, at);
      if (found >= 0) at = found;
      continue;
    }
    const actual = printed[at];
    if (actual !== text) {
      const shown = actual ?? "nothing more";
      return { line, message: `expected: ${text}\n printed: ${shown}` };
    }
    at++;
  }
  if (at === printed.length) return undefined;
  const line = expected.at(-1)?.line ?? 0;
  return { line, message: `printed, and not expected: ${printed.slice(at).join("\n")}` };
}

function comment(text: string): string | undefined {
  const match = /^\s*\/\/ ?(.*?)\s*$/.exec(text);
  return match?.[1];
}

function prints(node: ts.Node): boolean {
  return isLog(node) || node.forEachChild((child) => prints(child) || undefined) === true;
}

function isLog(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.expression.getText() === "console.log";
}
