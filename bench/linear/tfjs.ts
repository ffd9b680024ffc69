import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** As much of TensorFlow.js as is used here: its tensors. */
export interface Tensor {
  readonly add: (other: Tensor | number) => Tensor;
  readonly sub: (other: Tensor) => Tensor;
  readonly mul: (other: Tensor | number) => Tensor;
  readonly square: () => Tensor;
  readonly mean: () => Tensor;
  readonly dataSync: () => Float32Array;
  readonly dispose: () => void;
}

/** And its functions. */
export interface Tf {
  readonly setBackend: (name: string) => Promise<boolean>;
  readonly enableProdMode: () => void;
  readonly ready: () => Promise<void>;
  readonly tidy: <Result>(f: () => Result) => Result;
  readonly tensor2d: (values: Float32Array, shape: readonly [number, number]) => Tensor;
  readonly scalar: (value: number) => Tensor;
  readonly zeros: (shape: readonly number[]) => Tensor;
  readonly matMul: (one: Tensor, other: Tensor, transposeOne?: boolean) => Tensor;
}

/** TensorFlow.js on its WebAssembly backend and one thread, from where the peers are installed. */
export async function loadTfjs(
  peers: string,
): Promise<{ readonly tf: Tf; readonly version: string }> {
  const require = createRequire(join(peers, "package.json"));
  // Names in variables: they are installed elsewhere.
  const library = "@tensorflow/tfjs";
  const backend = `${library}-backend-wasm`;
  const tf = require(library) as Tf;
  const wasm = require(backend) as {
    readonly setWasmPaths: (folder: string) => void;
    readonly setThreadsCount: (count: number) => void;
  };
  wasm.setWasmPaths(dirname(require.resolve(backend)) + "/");
  wasm.setThreadsCount(1);
  tf.enableProdMode();
  await tf.setBackend("wasm");
  await tf.ready();
  const { version } = require(`${library}/package.json`) as { readonly version: string };
  return { tf, version };
}
