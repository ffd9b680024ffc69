import asc from "assemblyscript/asc";

/** The kernels of `assembly`, compiled: with or without fused multiply-add. */
export async function compileKernels({ fused }: { readonly fused: boolean }): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  const messages: string[] = [];
  const options = ["--runtime", "stub", "--noAssert", "-O3", "--enable", "simd"];
  const memory = ["--importMemory", "--noExportMemory", "--initialMemory", "1"];
  // AS112: small functions pass pairs to one another; they are inlined.
  const quiet = ["--disableWarning", "112"];
  const { error } = await asc.main(
    [
      ...["assembly/index.ts", "--outFile", "kernels.wasm", ...options, ...memory, ...quiet],
      ...(fused ? ["--enable", "relaxed-simd"] : []),
    ],
    {
      stderr: { write: (text) => void messages.push(String(text)) },
      writeFile: (_name, contents) => {
        if (typeof contents !== "string") binary = contents;
      },
    },
  );
  if (error !== null || binary === undefined || messages.length > 0)
    throw new Error(`The kernels do not compile: ${error?.message ?? ""}\n${messages.join("")}`);
  return binary;
}
