import { binary } from "./binary.js";
import { webAssembly } from "./webassembly.js";

/**
 * Whether `simd` can be used here: whether there is WebAssembly with SIMD, as in every browser since 2023
 * and in Node.
 *
 * @example
 * ```ts
 * import { plain } from "@descent/data";
 * import { simd, simdIsSupported } from "@descent/kernels";
 *
 * const engine = simdIsSupported() ? simd() : plain();
 * console.log(engine.name.startsWith("simd")); // true
 * ```
 */
export function simdIsSupported(): boolean {
  return webAssembly()?.validate(binary(false)) ?? false;
}
