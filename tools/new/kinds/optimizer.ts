import { insertInCell, insertName, insertRow, insertStatement } from "../insert.ts";
import { draftPart, type Recipe } from "../recipe.ts";
import { template } from "../template.ts";

const registry = "packages/optimizers/src/registry";

export const optimizer: Recipe = {
  what: "an optimizer",
  home: "optimizers",
  draft: (draft, name) => {
    const { camel, kebab, pascal } = name;
    draftPart(draft, name, {
      home: "optimizers",
      folder: "rules/",
      kind: "optimizer",
      tested: true,
      types: [`${pascal}Options`],
      bytes: 200,
    });
    draft.create(`${registry}/${kebab}.ts`, template("optimizer-entry", name));
    const statement = `import { ${camel}Entry } from "./${kebab}.js";`;
    const row = `  ${camel}Entry,`;
    const list = `${registry}/index.ts`;
    draft.edit(list, (text) => insertStatement(text, statement));
    draft.edit(list, (text) => insertRow(text, "optimizers", row));
    draft.edit(list, (text) => insertName(text, undefined, `${camel}Entry`));
    draft.edit("packages/optimizers/README.md", (text) => insertInCell(text, "optimizers", camel));
  },
  next: ({ camel, kebab }) => [
    `write the update in packages/optimizers/src/rules/${kebab}.ts, its source in the doc comment, a path worked out by hand in the test beside it`,
    `say who it is from in packages/optimizers/src/registry/${kebab}.ts: that is its card in the gallery and its row in the laws, at the defaults of its settings; the list in index.ts beside it goes by the years`,
    `what it does not depend on, it may claim in tests/laws/optimizers.ts: ${camel}: { claims: [...] }`,
  ],
};
