import { quadratic } from "@descent/conformance/problems";
import { minimize } from "@descent/optimizers";
import { optimizers } from "@descent/optimizers/registry";

const { objective, start } = quadratic({ size: 2, condition: 50 });

for (const entry of optimizers) {
  const { name, title, year, settings } = entry;
  if (name !== "adam" && name !== "lbfgs") continue;
  const values = Object.fromEntries(
    settings.map((setting) => [setting.name, setting.default]),
  );
  const { report } = minimize(objective, start, entry.make(values));
  console.log(
    `${title}, ${year}: ${settings.map(({ symbol }) => symbol).join(", ")}`,
  );
  console.log(`  ${report.optimizer}: ${report.steps} steps`);
}
