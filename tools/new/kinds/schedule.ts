import { insertInCell } from "../insert.ts";
import { draftLawRow, draftPart, type Recipe } from "../recipe.ts";

export const schedule: Recipe = {
  what: "a schedule",
  home: "optimizers",
  draft: (draft, name) => {
    const { camel } = name;
    const part = { home: "optimizers", folder: "schedules/", kind: "schedule", tested: true };
    draftPart(draft, name, { ...part, bytes: 110 });
    const call = `${camel}({ from: 0.1 })`;
    const row = `  { call: "${call}", make: () => ${call} },`;
    const of = { list: "schedules", file: "schedules", from: "@descent/optimizers", row };
    draftLawRow(draft, of, name);
    draft.edit("packages/optimizers/README.md", (text) => insertInCell(text, "schedules", camel));
  },
  next: ({ kebab }) => [
    `write the rate in packages/optimizers/src/schedules/${kebab}.ts, its source in the doc comment, rates worked out by hand in the test beside it`,
    "change its row in tests/laws/schedules.ts to how it is called now",
  ],
};
