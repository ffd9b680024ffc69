/** A piece of example code, and where it stands. */
export interface Block {
  /** From the root of the workspace: `packages/core/README.md`. */
  readonly file: string;
  /** The line (from 1) of the first line of code. */
  readonly line: number;
  readonly code: string;
}

/** The ```ts blocks of a Markdown text. Other languages are not examples to be run. */
export function markdownBlocks(file: string, text: string): Block[] {
  return fenced(file, text.split("\n"), 1);
}

/** The ```ts blocks among lines of Markdown, the first of which is line `first` of the file. */
export function fenced(file: string, lines: readonly string[], first: number): Block[] {
  const blocks: Block[] = [];
  let open: { indent: number; start: number; runs: boolean } | undefined;
  for (const [i, line] of lines.entries()) {
    const fence = /^(\s*)```(\S*)/.exec(line);
    if (fence === null) continue;
    if (open === undefined) {
      open = { indent: fence[1]?.length ?? 0, start: i + 1, runs: fence[2] === "ts" };
      continue;
    }
    const { indent, start, runs } = open;
    const code = lines.slice(start, i).map((text) => text.slice(indent));
    if (runs) blocks.push({ file, line: first + start, code: `${code.join("\n")}\n` });
    open = undefined;
  }
  if (open !== undefined)
    throw new Error(`${file}:${first + open.start - 1}: a fence is left open`);
  return blocks;
}
