import { log, mul, sum } from "@descent/autodiff";
import { findNonFinite } from "@descent/autodiff/trace";

const rows = [
  { x: 1, y: 2 },
  { x: 0, y: 3 },
];
const found = findNonFinite(
  (m) => sum(rows, ({ x, y }) => mul(log(mul(m, x)), y)),
  [0.5],
);

console.log(found?.sentence);
