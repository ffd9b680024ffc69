import { fused } from "./generated/fused.js";
import { simd } from "./generated/simd.js";
import { decode } from "./webassembly.js";

/** The compiled kernels. */
export function binary(withFused: boolean): Uint8Array {
  return decode(withFused ? fused : simd);
}
