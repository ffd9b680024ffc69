import type { Peer } from "./peers.ts";
import type { Problem } from "./problem.ts";

/** As much of jax-js as is used here. */
interface Jax {
  readonly init: (device: string) => Promise<unknown>;
  readonly defaultDevice: (device: string) => void;
  readonly jit: (f: (x: JaxArray) => unknown) => (x: JaxArray) => [JaxArray, JaxArray];
  readonly valueAndGrad: (f: (x: JaxArray) => JaxArray) => (x: JaxArray) => unknown;
  readonly numpy: {
    readonly float64: unknown;
    readonly array: (values: readonly number[], options: { dtype: unknown }) => JaxArray;
    readonly mean: (x: JaxArray) => JaxArray;
    readonly sum: (x: JaxArray) => JaxArray;
    readonly sin: (x: JaxArray) => JaxArray;
    readonly exp: (x: JaxArray) => JaxArray;
  };
}

/** Each use of an array but the last goes through `ref`, which counts it. */
interface JaxArray {
  readonly ref: JaxArray;
  readonly add: (other: JaxArray | number) => JaxArray;
  readonly sub: (other: JaxArray | number) => JaxArray;
  readonly mul: (other: JaxArray | number) => JaxArray;
  readonly div: (other: JaxArray | number) => JaxArray;
  readonly slice: (...index: (number | readonly number[])[]) => JaxArray;
  readonly js: () => unknown;
}

/** jax-js with jit and float64; it needs Node 24. */
export async function jaxPeer(load: (name: string) => Promise<unknown>): Promise<readonly Peer[]> {
  if (Number(process.versions.node.split(".")[0]) < 24) return [];
  const jax = (await load("@jax-js/jax")) as Jax;
  await jax.init("wasm");
  jax.defaultDevice("wasm");
  const { numpy: np, jit, valueAndGrad } = jax;
  const array = (values: readonly number[]): JaxArray => np.array(values, { dtype: np.float64 });
  return [
    {
      name: "jax-js jit f64",
      objective: (problem) => {
        const compiled = jit(valueAndGrad(write(problem, np, array)));
        return (params) => {
          const [value, gradient] = compiled(array(params));
          return { value: value.js() as number, gradient: gradient.js() as number[] };
        };
      },
    },
  ];
}

function write(
  { data, start }: Problem,
  np: Jax["numpy"],
  array: (values: readonly number[]) => JaxArray,
): (x: JaxArray) => JaxArray {
  if (data !== undefined) {
    const [x, y] = [array(data.x), array(data.y)];
    return (params) => {
      const [m, b] = [params.ref.slice(0), params.slice(1)];
      const error = x.ref.mul(m).add(b).sub(y.ref);
      return np.mean(error.ref.mul(error));
    };
  }
  if (start.length === 1) {
    return (params) => {
      const x = params.slice(0);
      const square = x.ref.mul(x.ref);
      return np.sin(x).mul(np.exp(square.ref)).div(square.add(1));
    };
  }
  return (x) => {
    const one = x.ref.slice([0, start.length - 1]);
    const valley = x.slice([1, start.length]).sub(one.ref.mul(one.ref));
    const slope = one.mul(-1).add(1);
    return np.sum(valley.ref.mul(valley).mul(100).add(slope.ref.mul(slope)));
  };
}
