export { simd, type SimdOptions } from "./simd.js";
export { simdIsSupported } from "./simd-is-supported.js";
