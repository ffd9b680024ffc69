import type { SourceCode } from "eslint";
import { type AddImport, importAdder } from "./imports/add-import.ts";
import { type Imports, importsOf } from "./imports/imports.ts";
import { shapesOf } from "./shapes/shapes.ts";
import type { Shapes } from "./shapes/shape.ts";

/** A file as the checks see it. */
export interface Reading extends Shapes {
  readonly source: SourceCode;
  readonly imports: Imports;
  /** `undefined` in a file that imports nothing of the package. */
  readonly addImport: AddImport | undefined;
}

export function read(source: SourceCode): Reading {
  const imports = importsOf(source);
  return { ...shapesOf(source, imports), source, imports, addImport: importAdder(source) };
}
