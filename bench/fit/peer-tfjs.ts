// Gradient descent on standardised columns with tfjs, float32, until the parameters stay; standardising is not
// counted. Asked by child.ts, line by line.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";

interface Tensor {
  readonly add: (other: Tensor | number) => Tensor;
  readonly sub: (other: Tensor) => Tensor;
  readonly mul: (other: number) => Tensor;
  readonly mean: () => Tensor;
  readonly dataSync: () => Float32Array;
  readonly dispose: () => void;
}

interface Tf {
  readonly setBackend: (name: string) => Promise<boolean>;
  readonly enableProdMode: () => void;
  readonly ready: () => Promise<void>;
  readonly tidy: <Result>(f: () => Result) => Result;
  readonly tensor2d: (values: Float32Array, shape: readonly [number, number]) => Tensor;
  readonly zeros: (shape: readonly number[]) => Tensor;
  readonly matMul: (one: Tensor, other: Tensor, transposeOne?: boolean) => Tensor;
}

/** Steps to a relative error of 10⁻⁶ on columns that are not alike: each takes it down to a third or less. */
const steps = 12;

const [, , peers = "", folder = "", width = "1"] = process.argv;
const columns = Number(width);
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

const y = read("y.f64");
const values = read("x.f64");
const means = new Float64Array(columns);
const scales = new Float64Array(columns);
values.forEach((entry, at) => (means[at % columns] = Number(means[at % columns]) + entry));
means.forEach((sum, j) => (means[j] = sum / y.length));
values.forEach((entry, at) => {
  const j = at % columns;
  scales[j] = Number(scales[j]) + (entry - Number(means[j])) ** 2;
});
scales.forEach((sum, j) => (scales[j] = Math.sqrt(sum / y.length)));
const mean = y.reduce((sum, target) => sum + target, 0) / y.length;
const table = tf.tensor2d(
  Float32Array.from(
    values,
    (entry, at) => (entry - Number(means[at % columns])) / Number(scales[at % columns]),
  ),
  [y.length, columns],
);
const targets = tf.tensor2d(
  Float32Array.from(y, (target) => target - mean),
  [y.length, 1],
);

/** The intercept and the coefficients. */
function fit(): readonly number[] {
  let theta = tf.zeros([columns, 1]);
  for (let step = 0; step < steps; step++) {
    const next = tf.tidy(() => {
      const residuals = tf.matMul(table, theta).sub(targets);
      return theta.sub(tf.matMul(table, residuals, true).mul(1 / y.length));
    });
    theta.dispose();
    theta = next;
  }
  const slopes = Array.from(theta.dataSync(), (slope, j) => slope / Number(scales[j]));
  theta.dispose();
  return [slopes.reduce((rest, slope, j) => rest - slope * Number(means[j]), mean), ...slopes];
}

const { version } = require(`${library}/package.json`) as { readonly version: string };
console.log(
  JSON.stringify({ name: `tfjs ${version} wasm, float32, ${steps} steps`, gradient: fit() }),
);
for await (const line of createInterface({ input: process.stdin })) {
  const times = Number(line);
  const start = performance.now();
  for (let i = 0; i < times; i++) fit();
  console.log(((performance.now() - start) * 1e6) / times);
}

function read(name: string): Float64Array {
  const { buffer, byteOffset, byteLength } = readFileSync(join(folder, name));
  return new Float64Array(buffer.slice(byteOffset, byteOffset + byteLength));
}
