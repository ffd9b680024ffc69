import { rmSync, writeFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";

/** What is built from which source, by the name of its file in `dist`. */
type Entries = Readonly<Record<string, string>>;

/** One package as tsup builds it, in two passes: the code, and the types. */
export type Library = () => Options[];

/** ESM and CJS, for whatever runs ES2022; clean, and with types, each of its own. */
export const base: Options = defineConfig({
  entry: ["src/index.ts"],
  format: ["esm", "cjs"],
  dts: true,
  clean: true,
  treeshake: true,
  target: "es2022",
  platform: "neutral",
  // Names stay, for stack traces, and so do notes of what is pure, for bundlers; indentation was a third
  // of what users installed (decisions/0014).
  minify: "terser",
  terserOptions: { compress: false, mangle: false, format: { preserve_annotations: true } },
}) as Options;

/**
 * How a published package is built: what its entry points share is there once, and so are their
 * types: those of the ES modules pass on those of CommonJS (decisions/0016).
 *
 * @param entries - The entry points.
 * @param inner - Files of their own, too, though users cannot import them: without types.
 */
export function library(
  entries: Entries = { index: "src/index.ts" },
  inner: Entries = {},
): Library {
  return () => {
    // Not left to tsup: the two builds below run side by side, and one would clean the other away.
    rmSync("dist", { recursive: true, force: true });
    return [
      {
        ...base,
        entry: { ...entries, ...inner },
        splitting: true,
        clean: false,
        dts: false,
        onSuccess: () => {
          for (const name of Object.keys(entries))
            writeFileSync(`dist/${name}.d.ts`, `export * from "./${name}.cjs";\n`);
          return Promise.resolve();
        },
      },
      { ...base, entry: { ...entries }, format: ["cjs"], clean: false, dts: { only: true } },
    ];
  };
}
