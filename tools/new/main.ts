// pnpm new KIND NAME: makes the files of a new part and puts its lines where the others are.
import { join } from "node:path";
import { createDraft } from "./draft.ts";
import { kinds } from "./kinds.ts";
import { parseName } from "./name.ts";

const root = join(import.meta.dirname, "..", "..");

async function make(args: readonly string[]): Promise<string> {
  const [kind = "", text = "", ...rest] = args;
  const recipe = kinds.get(kind);
  if (recipe === undefined || text === "" || rest.length > 0)
    throw new Error(`pnpm new ${[...kinds.keys()].join("|")} NAME`);
  const name = parseName(text);
  const draft = createDraft(root);
  recipe.draft(draft, name);
  const { made, changed } = await draft.write();
  const steps = [
    ...recipe.next(name),
    "change what .changeset says to what users can do now",
    "pnpm build && pnpm api, then npm test",
  ];
  return [
    `Made ${recipe.what}, ${name.camel}. It works as it is; change it into yours.`,
    ...made.map((path) => `  new      ${path}`),
    ...changed.map((path) => `  changed  ${path}`),
    "Next:",
    ...steps.map((step, i) => `  ${i + 1}. ${step}`),
  ].join("\n");
}

try {
  console.log(await make(process.argv.slice(2)));
} catch (error) {
  console.error(`Nothing was made: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
