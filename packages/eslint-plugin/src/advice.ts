import type { Code } from "./writing/code.ts";

/** What to write instead: the code, or the function that it would take where the code is not known. */
export function advice(code: Code | undefined, name: string): string {
  return code === undefined
    ? `Use \`${name}\` of @descent/autodiff.`
    : `Write \`${shortened(code.text)}\`.`;
}

/** Code on one line of bearable length. */
export function shortened(code: string): string {
  const line = code.replaceAll(/\s+/g, " ");
  return line.length <= 72 ? line : `${line.slice(0, 71)}…`;
}
