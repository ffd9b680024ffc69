// pnpm generate: compiles ../assembly into ../src/generated, as text, so that there is no file to host. In
// base 16, where compression finds what both have in common.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileKernels } from "./compile.ts";

for (const [name, fused] of [
  ["simd", false],
  ["fused", true],
] as const) {
  const text = Buffer.from(await compileKernels({ fused })).toString("hex");
  const what = fused ? "with fused multiply-add" : "without fused multiply-add";
  writeFileSync(
    join(import.meta.dirname, "..", "src", "generated", `${name}.ts`),
    `/** The kernels of ../../assembly ${what}, in base 16; made by \`pnpm generate\`. */\n` +
      `export const ${name} =\n  "${text}";\n`,
  );
}
