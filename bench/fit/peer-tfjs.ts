// Gradient descent on standardised columns with tfjs, float32, until the parameters stay; standardising is not
// counted. Asked by child.ts, line by line.
import { readNumbers } from "../linear/read-numbers.ts";
import { loadTfjs } from "../linear/tfjs.ts";
import { answer } from "./answer.ts";

/** Steps to a relative error of 10⁻⁶ on columns that are not alike: each takes it down to a third or less. */
const steps = 12;

const [, , peers = "", folder = "", width = "1"] = process.argv;
const columns = Number(width);
const { tf, version } = await loadTfjs(peers);

const y = readNumbers(folder, "y.f64");
const values = readNumbers(folder, "x.f64");
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

await answer(`tfjs ${version} wasm, float32, ${steps} steps`, fit);
