// What is not in `exports` cannot be reached, neither way; package.json can, both ways.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const names = process.argv.slice(2);
for (const name of names) {
  for (const file of ["dist/index.js", "dist/index.cjs", "src/index.ts"]) {
    for (const load of [(path) => import(path), async (path) => require(path)]) {
      const refused = await load(`${name}/${file}`).then(
        () => "nothing",
        ({ code }) => code,
      );
      if (refused !== "ERR_PACKAGE_PATH_NOT_EXPORTED") {
        throw new Error(`${name}/${file} was refused with ${refused}`);
      }
    }
  }
  const imported = await import(`${name}/package.json`, { with: { type: "json" } });
  const required = require(`${name}/package.json`);
  if (imported.default.name !== name || required.name !== name) {
    throw new Error(`${name}/package.json is the one of ${required.name}`);
  }
}
console.log(`${names.length} packages`);
