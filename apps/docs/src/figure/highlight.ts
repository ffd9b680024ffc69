import { h, type Child } from "./tree.ts";

const kinds = ["comment", "string", "keyword", "number", "call"] as const;
const tokens =
  /(\/\/[^\n]*)|("[^"\n]*"|`[^`]*`)|\b(import|from|export|const|let|for|of|if|break|return|new)\b|((?<![\w.])\d[\d_.e-]*\b)|\b([A-Za-z]\w*)(?=\()/g;

/** TypeScript, coloured: enough for the short programs that figures show. */
export function highlight(code: string): Child[] {
  const pieces: Child[] = [];
  let end = 0;
  for (const match of code.matchAll(tokens)) {
    const kind =
      kinds[match.slice(1).findIndex((group: string | undefined) => group !== undefined)];
    if (kind === undefined) continue;
    pieces.push(code.slice(end, match.index), h("span", { class: `code-${kind}` }, match[0]));
    end = match.index + match[0].length;
  }
  pieces.push(code.slice(end));
  return pieces;
}
