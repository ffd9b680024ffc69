// pnpm generate: compiles ../assembly and ../worker into ../src/generated, as text, so that there is no
// file to host. The kernels are in base 16, where compression finds what both have in common.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { bundleWorker } from "./bundle.ts";
import { compileKernels } from "./compile.ts";

for (const [name, fused] of [
  ["simd", false],
  ["fused", true],
] as const) {
  const text = Buffer.from(await compileKernels({ fused })).toString("hex");
  const what = fused ? "with fused multiply-add" : "without fused multiply-add";
  await write(name, `The kernels of ../../assembly ${what}, in base 16`, JSON.stringify(text));
}
await write("worker", "The program of ../../worker", JSON.stringify(await bundleWorker()));

async function write(name: string, what: string, text: string): Promise<void> {
  const file = join(import.meta.dirname, "..", "src", "generated", `${name}.ts`);
  const code = `/** ${what}; made by \`pnpm generate\`. */\nexport const ${name} = ${text};\n`;
  writeFileSync(file, await format(code, { ...(await resolveConfig(file)), filepath: file }));
}
