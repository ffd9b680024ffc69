import { insertTableRow } from "../insert.ts";
import { draftLawRow, draftPart, type Recipe } from "../recipe.ts";

export const loss: Recipe = {
  what: "a loss",
  home: "losses",
  draft: (draft, name) => {
    const { camel } = name;
    draftPart(draft, name, { home: "losses", folder: "", kind: "loss", tested: true, bytes: 60 });
    const formula = "(prediction, target) => div(square(sub(prediction, target)), 2)";
    const row = `  { call: "${camel}", make: () => ${camel}, formula: ${formula} },`;
    draftLawRow(draft, { list: "losses", file: "losses", from: "@descent/losses", row }, name);
    draft.edit("packages/losses/README.md", (text) =>
      insertTableRow(text, "ℓ(ŷ, y)", `| \`${camel}\` | ½r² | r | 1 |`),
    );
  },
  next: ({ kebab }) => [
    `write value and slope in packages/losses/src/${kebab}.ts, its source in the doc comment, values worked out by hand in the test beside it`,
    "write the formula in the functions of autodiff into its row in tests/laws/losses.ts, with the kinks",
    "write the formula into its row of the table in packages/losses/README.md",
  ],
};
