import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import {
  comparisons,
  conditions,
  counterparts,
  differentiators,
  operators,
  reductions,
} from "./functions.ts";

const sources = fileURLToPath(
  new URL("src/", import.meta.resolve("@descent/autodiff/package.json")),
).replaceAll("\\", "/");
const entries = ["index.ts", "trace/index.ts", "compile/index.ts"].map(
  (entry) => `${sources}${entry}`,
);
const program = ts.createProgram(entries, {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  customConditions: ["@descent/source"],
  strict: true,
  noEmit: true,
  types: [],
});
const checker = program.getTypeChecker();

/** The functions that the package exports, by name. */
const exported = new Map<string, readonly ts.Signature[]>(
  entries.flatMap((entry) => {
    const file = program.getSourceFile(entry);
    const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
    if (file === undefined || module === undefined) return [];
    return checker.getExportsOfModule(module).flatMap((symbol) => {
      const alias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
      const target = alias ? checker.getAliasedSymbol(symbol) : symbol;
      if ((target.flags & ts.SymbolFlags.Value) === 0) return [];
      const signatures = checker.getTypeOfSymbolAtLocation(target, file).getCallSignatures();
      return signatures.length === 0 ? [] : [[symbol.name, signatures] as const];
    });
  }),
);

const namesOf = (wanted: (signature: ts.Signature) => boolean): string[] =>
  [...exported].filter(([, signatures]) => signatures.some(wanted)).map(([name]) => name);

describe("what the rule knows of the package is what the package exports", () => {
  test("the program sees the package", () => {
    expect(exported.size).toBeGreaterThan(50);
  });

  test("every function that takes a function", () => {
    const takesFunction = namesOf((signature) =>
      signature.parameters.some(
        (parameter) => checker.getTypeOfSymbol(parameter).getCallSignatures().length > 0,
      ),
    );
    expect(takesFunction).toEqual(expect.arrayContaining(["derivative", "sum"]));
    expect(takesFunction.sort()).toEqual([...differentiators, ...reductions].sort());
  });

  test("every function that returns a condition", () => {
    const condition = namesOf((signature) =>
      checker.typeToString(signature.getReturnType()).includes("Condition"),
    );
    expect(condition.sort()).toEqual([...conditions].sort());
  });

  test("every function that is written for native ones", () => {
    const written = [
      ...Object.values(operators),
      ...Object.values(comparisons),
      ...Object.keys(counterparts),
    ];
    const others = ["neg", "not", "and", "or", "where", "value", "norm"];
    expect([...exported.keys()]).toEqual(expect.arrayContaining([...written, ...others]));
  });

  test("every function of Math that the package has by the same name", () => {
    const both = Object.getOwnPropertyNames(Math).filter((name) => exported.has(name));
    expect(both.sort()).toEqual(Object.keys(counterparts).sort());
  });
});
