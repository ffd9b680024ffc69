import { fenced, type Block } from "./block.js";

/** A fault in the doc comments, with its place: `packages/core/src/check.ts:12: ...`. */
export type DocProblem = string;

/** The `@example` blocks of every doc comment of a source file, and the examples without one. */
export function exampleBlocks(
  file: string,
  text: string,
): { blocks: Block[]; problems: DocProblem[] } {
  const blocks: Block[] = [];
  const problems: DocProblem[] = [];
  for (const match of text.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    const first = text.slice(0, match.index).split("\n").length;
    const lines = match[0].split("\n").map((line) => line.replace(/^\s*\*(?!\/) ?/, ""));
    let start = -1;
    const end = (at: number) => {
      if (start < 0) return;
      const found = fenced(file, lines.slice(start, at), first + start);
      if (found.length === 0)
        problems.push(`${file}:${first + start}: an @example needs a \`\`\`ts block`);
      blocks.push(...found);
    };
    for (const [i, line] of lines.entries()) {
      if (!/^@[a-z]/i.test(line)) continue;
      end(i);
      start = line.startsWith("@example") ? i : -1;
    }
    end(lines.length);
  }
  return { blocks, problems };
}
