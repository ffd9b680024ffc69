import { join } from "node:path";
import { type Linter, RuleTester } from "eslint";
import { RuleTester as RuleTester9 } from "eslint-9";
import tseslint from "typescript-eslint";
import { describe, it } from "vitest";
import { noNativeMath } from "./no-native-math.ts";

const root = join(import.meta.dirname, "..");

for (const tester of [RuleTester, RuleTester9]) {
  tester.describe = describe;
  tester.it = it;
}

/** How typescript-eslint's parser is told to look up types. */
export const typedLanguage: Linter.LanguageOptions = {
  parser: tseslint.parser,
  parserOptions: {
    projectService: { allowDefaultProject: ["*.ts"] },
    tsconfigRootDir: root,
  },
};

type Valid = string | RuleTester.ValidTestCase;
interface Cases {
  readonly valid: readonly Valid[];
  readonly invalid: readonly RuleTester.InvalidTestCase[];
}

/** Runs the rule on plain JavaScript, in ESLint 10 and in ESLint 9. */
export function untyped(name: string, cases: Cases): void {
  const { valid, invalid } = cases;
  const tests = { valid: [...valid], invalid: [...invalid] };
  describe("ESLint 10", () => {
    new RuleTester().run(name, noNativeMath, tests);
  });
  describe("ESLint 9", () => {
    // Its types know no regular expressions among the errors; there are none.
    (new RuleTester9() as unknown as RuleTester).run(name, noNativeMath, tests);
  });
}

/** Runs the rule on TypeScript that is parsed and no more, as in the code blocks of a text. */
export function parsed(name: string, { valid, invalid }: Cases): void {
  describe("without types", () => {
    const languageOptions: Linter.LanguageOptions = { parser: tseslint.parser };
    const tests = { valid: [...valid], invalid: [...invalid] };
    new RuleTester({ languageOptions }).run(name, noNativeMath, tests);
  });
}

/** Runs the rule on TypeScript, with types. */
export function typed(name: string, { valid, invalid }: Cases): void {
  const filename = join(root, "typed.ts");
  describe("with types", () => {
    new RuleTester({ languageOptions: typedLanguage }).run(name, noNativeMath, {
      valid: valid.map((code) => (typeof code === "string" ? { code, filename } : code)),
      invalid: invalid.map((test) => ({ ...test, filename })),
    });
  });
}

const types = ["Condition", "Operand", "Scalar"];
const functions =
  "abs add and atan2 ceil cos derivative div equal exp floor gradient greater hypot less lessOrEqual lossFrom max mean min mul neg norm not or pow sin sqrt square sub sum value where";
const names = [...functions.split(" "), ...types];

/** The code below an import of all that it uses of the package. */
export function importing(code: string, source = "@descent/autodiff"): string {
  const used = names
    .filter((name) => new RegExp(`(?<![.\\w"])${name}\\b(?!["'])`).test(code))
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .map((name) => (types.includes(name) ? `type ${name}` : name));
  return `import { ${used.join(", ")} } from "${source}";\n${code}`;
}

/** A case in which `before` becomes `after`, imports included. */
export function fixed(
  before: string,
  after: string,
  ...messageIds: string[]
): RuleTester.InvalidTestCase {
  const errors = (messageIds.length > 0 ? messageIds : ["arithmetic"]).map((messageId) => ({
    messageId,
  }));
  return { code: importing(before), output: importing(after), errors };
}

/** A case that the rule has something to say of, and offers changes for: `write` and `byValue`. */
export function offered(
  code: string,
  messageId: string,
  ...suggestions: readonly (readonly [messageId: "write" | "byValue", output: string])[]
): RuleTester.InvalidTestCase {
  const outputs = suggestions.map(([id, output]) => ({ messageId: id, output: importing(output) }));
  return { code: importing(code), output: null, errors: [{ messageId, suggestions: outputs }] };
}
