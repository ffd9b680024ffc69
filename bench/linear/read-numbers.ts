import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The numbers of a file that a workload was written to. */
export function readNumbers(folder: string, name: string): Float64Array {
  const { buffer, byteOffset, byteLength } = readFileSync(join(folder, name));
  return new Float64Array(buffer.slice(byteOffset, byteOffset + byteLength));
}
