// Every entry point, imported and required: both must give the same names.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const entryPoints = process.argv.slice(2);
for (const name of entryPoints) {
  const imported = Object.keys(await import(name)).sort();
  const required = Object.keys(require(name)).sort();
  if (imported.length === 0) throw new Error(`${name} exports nothing`);
  if (imported.join() !== required.join()) {
    throw new Error(`${name}: ESM exports ${imported}; CJS exports ${required}`);
  }
}
console.log(`${entryPoints.length} entry points`);
