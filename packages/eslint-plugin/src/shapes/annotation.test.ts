import { fixed, importing, parsed } from "../rule-tester.fixture.ts";

// Where nobody looks up types, those that are written still say what is a scalar.
parsed("annotations", {
  valid: [
    "export const f = (x: number): number => x * 2;",
    importing("derivative((x: number) => x * 2);"),
    importing("export const f = (g: (x: Scalar) => Scalar) => g * 2;"),
    importing("export const f = (theta: readonly Scalar[]) => theta * 2;"),
    importing("export const f = ({ x }: { x: Scalar }) => x * 2;"),
    importing("export const f = (x: Scalar) => (value(x) as number) * 2;"),
    importing(
      "export const f = (y: Scalar) => { let x: number = 0; x = add(x, y); return x * 2; };",
    ),
    importing("gradient(([, a]: number[]) => a * 2);"),
  ],
  invalid: [
    "export const f = (x: Scalar) => x * 2;",
    "export const f = (x: number | Operand) => x * 2;",
    "export const f = (x: Scalar = 1) => x * 2;",
    "export const f = (theta: readonly Scalar[]) => { const [x] = theta; return x * 2; };",
    "export const f = (...theta: Scalar[]) => { const [x] = theta; return x * 2; };",
    "export const f = (theta: Array<Scalar>) => { const x = theta[0]; return x * 2; };",
    "export const f = () => { const x: Scalar = g(); return x * 2; };",
    "export const f = (x: Scalar) => x! * 2;",
    "export const f = (y: unknown) => { const x = y as Scalar; return x * 2; };",
    "export const f = (x: Scalar) => (x satisfies Scalar) * 2;",
  ].map((code) =>
    fixed(
      code,
      code
        .replace(/(x!?|\(x sat.*?\)) \* 2/, "mul($1, 2)")
        .replace("((x satisfies Scalar),", "(x satisfies Scalar,"),
    ),
  ),
});
