import { insertInCell } from "../insert.ts";
import { draftLawRow, draftPart, type Recipe } from "../recipe.ts";

export const stopRule: Recipe = {
  what: "a stop rule",
  home: "optimizers",
  draft: (draft, name) => {
    const { camel } = name;
    const part = { home: "optimizers", folder: "stop/", kind: "stop-rule", tested: true };
    draftPart(draft, name, { ...part, bytes: 110 });
    const row = `  { call: "${camel}(20)", make: () => ${camel}(20) },`;
    const of = { list: "stopRules", file: "stop-rules", from: "@descent/optimizers", row };
    draftLawRow(draft, of, name);
    draft.edit("packages/optimizers/README.md", (text) => insertInCell(text, "stop rules", camel));
  },
  next: ({ kebab }) => [
    `write what is measured in packages/optimizers/src/stop/${kebab}.ts, and a run that it stops in the test beside it`,
    "change its row in tests/laws/stop-rules.ts to how it is called now, with a threshold that some runs reach and others do not",
  ],
};
