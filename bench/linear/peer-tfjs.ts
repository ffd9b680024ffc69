// The gradient and an epoch of descent in TensorFlow.js, on its WebAssembly backend: single precision,
// operations in the order that suits it best, batches cut in advance. Asked by child.ts, line by line.
import { createInterface } from "node:readline";
import { readNumbers } from "./read-numbers.ts";
import { loadTfjs, type Tensor } from "./tfjs.ts";

const [, , peers = "", folder = "", width = "1", at = "[]"] = process.argv;
const columns = Number(width);
const params = JSON.parse(at) as readonly number[];
const { tf, version } = await loadTfjs(peers);

const x = Float32Array.from(readNumbers(folder, "x.f64"));
const y = Float32Array.from(readNumbers(folder, "y.f64"));
const table = tf.tensor2d(x, [y.length, columns]);
const targets = tf.tensor2d(y, [y.length, 1]);
const theta = tf.tensor2d(Float32Array.from(params.slice(1)), [columns, 1]);
const intercept = tf.scalar(params[0] ?? 0);

/** The value, the intercept's part of the gradient and the rest of it. */
function gradient(
  [x, y]: readonly [Tensor, Tensor],
  size: number,
  theta: Tensor,
  intercept: Tensor,
): readonly [Tensor, Tensor, Tensor] {
  const residuals = tf.matMul(x, theta).add(intercept).sub(y);
  const slopes = tf.matMul(x, residuals, true).mul(2 / size);
  return [residuals.square().mean(), residuals.mean().mul(2), slopes];
}

function once(): readonly number[] {
  return tf.tidy(() => {
    const found = gradient([table, targets], y.length, theta, intercept);
    return found.slice(1).flatMap((part) => Array.from(part.dataSync()));
  });
}

let cut: readonly (readonly [Tensor, Tensor])[] = [];

function epoch(size: number, steps: number): void {
  cut = cut.length === steps ? cut : Array.from({ length: steps }, (_, k) => batch(size, k));
}

function batch(size: number, k: number): readonly [Tensor, Tensor] {
  const features = x.subarray(k * size * columns, (k + 1) * size * columns);
  return [
    tf.tensor2d(features, [size, columns]),
    tf.tensor2d(y.subarray(k * size, (k + 1) * size), [size, 1]),
  ];
}

function descend(size: number): void {
  let theta = tf.zeros([columns, 1]);
  let intercept = tf.scalar(0);
  for (const rows of cut) {
    const [nextTheta, nextIntercept] = tf.tidy(() => {
      const [, byIntercept, byTheta] = gradient(rows, size, theta, intercept);
      return [theta.sub(byTheta.mul(0.01)), intercept.sub(byIntercept.mul(0.01))] as const;
    });
    theta.dispose();
    intercept.dispose();
    theta = nextTheta;
    intercept = nextIntercept;
  }
  theta.dataSync();
  theta.dispose();
  intercept.dispose();
}

console.log(JSON.stringify({ name: `tfjs ${version} wasm, float32`, gradient: once() }));
for await (const line of createInterface({ input: process.stdin })) {
  const [task, ...numbers] = line.split(" ");
  const [first = 1, steps = 1] = numbers.map(Number);
  if (task === "sgd") epoch(first, steps);
  const start = performance.now();
  if (task === "sgd") descend(first);
  else for (let i = 0; i < first; i++) once();
  const taken = (performance.now() - start) * 1e6;
  // The steps of a whole epoch, from those that were taken.
  console.log(task === "sgd" ? taken * (y.length / (first * steps)) : taken / first);
}
