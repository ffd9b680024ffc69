/** What pnpm does without a script of ours. */
const ownCommands = ["exec", "install", "vitest", "why"];

/** The commands `pnpm NAME` and `npm run NAME` in a text whose NAME is no script. */
export function unknownCommands(text: string, scripts: readonly string[]): string[] {
  const code = [...text.matchAll(/^(`{3,})[^]*?^\1|`[^`\n]+`/gm)].map(([block]) => block);
  return code
    .flatMap((block) => [...block.matchAll(/\b(?:pnpm|npm run) ([a-z][\w:-]*)/g)])
    .map(([, name = ""]) => name)
    .filter((name) => !scripts.includes(name) && !ownCommands.includes(name));
}
