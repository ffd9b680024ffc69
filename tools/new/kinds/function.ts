import { insertRow, insertStatement } from "../insert.ts";
import { draftLawRow, draftPart, type Recipe } from "../recipe.ts";

export const elementaryFunction: Recipe = {
  what: "an elementary function",
  home: "autodiff",
  draft: (draft, name) => {
    const { camel, kebab } = name;
    const part = { home: "autodiff", folder: "power/", kind: "function", tested: false };
    draftPart(draft, name, { ...part, bytes: 90 });
    const rows = "packages/autodiff/src/rows.test.ts";
    const statement = `import { ${camel}Row } from "./power/${kebab}.js";`;
    draft.edit(rows, (text) => insertStatement(text, statement));
    draft.edit(rows, (text) =>
      insertRow(text, "unaryRows", `  [${camel}Row, published.${camel}, [-9, 9]],`),
    );
    // How a derivation writes it, and its derivative.
    draft.edit("packages/autodiff/src/derive/elementary.test.ts", (text) =>
      insertRow(text, "ofOne", `  ["${camel}", "${camel}(u)", "3u²"],`),
    );
    const row = `  of1("${camel}", ${camel}, [-5, 5]),`;
    draftLawRow(draft, { list: "scalars", file: "scalars", from: "@descent/autodiff", row }, name);
  },
  next: ({ kebab }) => [
    `write value, slope and code in packages/autodiff/src/power/${kebab}.ts, the slope in functions that are there`,
    "write it and its derivative as in the books into packages/autodiff/src/derive/elementary.test.ts; where that is not what a derivation says, teach it in derive/elementary",
    "put the intervals where it is smooth into its rows in packages/autodiff/src/rows.test.ts and tests/laws/scalars.ts",
    "add reference values to packages/autodiff/src/reference, and name it in packages/autodiff/README.md",
  ],
};
