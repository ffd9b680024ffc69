import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { Block } from "./block.js";

/** A block that was written to a file of its own, line for line, to be compiled and run. */
export interface WrittenBlock extends Block {
  readonly path: string;
}

/** Writes each block to a module of its own in an emptied folder. */
export function writeBlocks(folder: string, blocks: readonly Block[]): WrittenBlock[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return blocks.map((block) => {
    const name = `${block.file}-${block.line}`.replaceAll(/[^A-Za-z0-9]+/g, "-");
    const path = join(folder, `${name}.ts`);
    writeFileSync(path, block.code);
    return { ...block, path };
  });
}

/** What the compiler says of each block, at the block's own lines. */
export function typeErrors(blocks: readonly WrittenBlock[]): ReadonlyMap<WrittenBlock, string[]> {
  const program = ts.createProgram(
    blocks.map(({ path }) => path),
    {
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2023.d.ts"],
      module: ts.ModuleKind.Preserve,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      moduleDetection: ts.ModuleDetectionKind.Force,
      customConditions: ["@descent/source"],
      types: ["node"],
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
      noEmit: true,
    },
  );
  return new Map(
    blocks.map((block) => {
      const source = program.getSourceFile(block.path);
      const found = ts.getPreEmitDiagnostics(program, source).map(({ start, messageText }) => {
        const line = source?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
        const message = ts.flattenDiagnosticMessageText(messageText, "\n");
        return `${block.file}:${block.line + line}: ${message}`;
      });
      return [block, found];
    }),
  );
}
