import { check, checkBoolean, DescentError } from "@descent/core";
import { binary } from "./binary.js";
import { webAssembly, type Wasm } from "./webassembly.js";

/** The kernels that an engine of this name goes by. */
export interface ChosenKernels {
  /** `simd` or `simd with fused multiply-add`. */
  readonly name: string;
  /** Compiles them, after a change of their bytes if there is to be one. */
  readonly compile: (change?: (bytes: Uint8Array) => Uint8Array) => object;
}

/** The kernels with fused multiply-add where that is asked for, or can be; errors are in the name of `call`. */
export function chosenKernels(
  call: string,
  options: { readonly fused?: boolean | undefined },
): ChosenKernels {
  const wasm = webAssembly();
  const hint = "Leave the engine out to use the plain one";
  const supported = wasm?.validate(binary(false)) ?? false;
  const must = "must have WebAssembly SIMD";
  check(supported && wasm !== undefined, call, "engine", must, undefined, { hint });
  const canFuse = wasm.validate(binary(true));
  const { fused = canFuse } = options;
  checkBoolean(call, "fused", fused);
  const rule = "must be false where the engine has no relaxed SIMD";
  check(!fused || canFuse, call, "fused", rule, fused);
  return {
    name: fused ? "simd with fused multiply-add" : "simd",
    compile: (change = (bytes) => bytes) => compile(call, wasm, change(binary(fused))),
  };
}

/** The compiled module, unless a content security policy or the size is against it. */
function compile(call: string, { Module }: Wasm, bytes: Uint8Array): object {
  try {
    return new Module(bytes);
  } catch (cause) {
    const rule = "must be allowed to compile WebAssembly";
    const hint = "A content security policy must have wasm-unsafe-eval";
    throw new DescentError({ call, argument: "engine", rule, received: cause, hint, cause });
  }
}
