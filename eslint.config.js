import js from "@eslint/js";
import markdown from "@eslint/markdown";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
// The source, which Node reads as it is, so that nothing has to be built before linting.
import { recommended } from "./packages/eslint-plugin/src/index.ts";

export default defineConfig(
  globalIgnores(["**/dist/**", "**/coverage/**", "**/results/**", "**/.astro/**", "**/.turbo/**"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    // The code blocks of a text have no types.
    ignores: ["**/*.md/**"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A type alias of an object is assignable to Json, an interface is not.
      "@typescript-eslint/consistent-type-definitions": "off",
      // `as number` on an index that is known to be in range, since `!` is easily overlooked.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportAllDeclaration", message: "Name what is exported." },
      ],
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    // AssemblyScript, where a cast from one kind of number to another is none to TypeScript.
    files: ["packages/kernels/assembly/*.ts"],
    rules: { "@typescript-eslint/no-unnecessary-type-assertion": "off" },
  },
  {
    files: ["**/*.config.ts"],
    rules: { "no-restricted-exports": "off" },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: { console: "readonly", process: "readonly", URL: "readonly" },
    },
  },
  {
    files: ["**/*.cjs"],
    languageOptions: { globals: { module: "readonly", require: "readonly" } },
  },
  {
    files: ["packages/{autodiff,conformance}/src/**/*.ts", "apps/docs/examples/**/*.ts"],
    ignores: [
      // They show what goes wrong.
      "**/*.test.ts",
      "apps/docs/examples/{native-operators,unseen-branches}.ts",
      // They ask what a scalar is made of: for the very same one, or for the plain number 0 or 1.
      "packages/autodiff/src/{at-kinks,chain,power/pow,reductions/norm,series}.ts",
    ],
    extends: [recommended],
  },
  {
    files: ["**/README.md"],
    plugins: { markdown },
    processor: "markdown/markdown",
  },
  {
    files: ["**/README.md/*.{js,ts}"],
    extends: [recommended],
    languageOptions: { parser: tseslint.parser },
    // Each block shows a part of a program.
    rules: { "no-undef": "off", "no-unused-vars": "off" },
  },
);
