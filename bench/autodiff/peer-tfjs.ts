import type { Peer } from "./peers.ts";
import type { Problem } from "./problem.ts";

/** As much of TensorFlow.js as is used here. */
interface Tf {
  readonly setBackend: (name: string) => Promise<boolean>;
  readonly enableProdMode: () => void;
  readonly tidy: <Result>(f: () => Result) => Result;
  readonly keep: (x: Tensor) => Tensor;
  readonly tensor1d: (values: readonly number[]) => Tensor;
  readonly valueAndGrad: (
    f: (x: Tensor) => Tensor,
  ) => (x: Tensor) => { readonly value: Tensor; readonly grad: Tensor };
}

interface Tensor {
  readonly add: (other: Tensor | number) => Tensor;
  readonly sub: (other: Tensor) => Tensor;
  readonly mul: (other: Tensor | number) => Tensor;
  readonly div: (other: Tensor) => Tensor;
  readonly neg: () => Tensor;
  readonly square: () => Tensor;
  readonly sin: () => Tensor;
  readonly exp: () => Tensor;
  readonly mean: () => Tensor;
  readonly sum: () => Tensor;
  readonly slice: (from: number, size?: number) => Tensor;
  readonly asScalar: () => Tensor;
  readonly dataSync: () => Float32Array;
}

/** TensorFlow.js, which is single precision, on its plain JavaScript backend. */
export async function tfjsPeers(
  load: (name: string) => Promise<unknown>,
): Promise<readonly Peer[]> {
  const module = (await load("@tensorflow/tfjs")) as Tf & { readonly default?: Tf };
  const tf = module.default ?? module;
  tf.enableProdMode();
  await tf.setBackend("cpu");
  return [
    {
      name: "tfjs cpu f32",
      objective: (problem) => {
        const both = tf.valueAndGrad(write(problem, tf));
        return (params) =>
          tf.tidy(() => {
            const { value, grad } = both(tf.tensor1d(params));
            return { value: value.dataSync()[0] as number, gradient: Array.from(grad.dataSync()) };
          });
      },
    },
  ];
}

function write({ data, start }: Problem, tf: Tf): (x: Tensor) => Tensor {
  if (data !== undefined) {
    const x = tf.keep(tf.tensor1d(data.x));
    const y = tf.keep(tf.tensor1d(data.y));
    return (params) => x.mul(params.slice(0, 1)).add(params.slice(1, 1)).sub(y).square().mean();
  }
  if (start.length === 1) {
    return (x) => x.sin().mul(x.square().exp()).div(x.square().add(1)).asScalar();
  }
  return (x) => {
    const one = x.slice(0, start.length - 1);
    const valley = x.slice(1, start.length - 1).sub(one.square());
    return valley.square().mul(100).add(one.neg().add(1).square()).sum();
  };
}
