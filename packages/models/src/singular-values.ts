/**
 * The singular values of a matrix given by its columns, largest first, by one-sided Jacobi rotations
 * (Hestenes, 1958): small ones keep their digits too. The columns are worked on in place.
 */
export function singularValues(columns: readonly Float64Array[]): readonly number[] {
  const sweeps = 40;
  for (let sweep = 0, rotated = true; rotated && sweep < sweeps; sweep++) {
    rotated = false;
    columns.forEach((p, i) => {
      for (const q of columns.slice(i + 1)) rotated = orthogonalise(p, q) || rotated;
    });
  }
  return columns.map((column) => Math.sqrt(dot(column, column))).sort((a, b) => b - a);
}

/** Rotates two columns until they are orthogonal; false if they already are, to rounding. */
function orthogonalise(p: Float64Array, q: Float64Array): boolean {
  const pp = dot(p, p);
  const qq = dot(q, q);
  const pq = dot(p, q);
  if (Math.abs(pq) <= 1e-15 * Math.sqrt(pp * qq)) return false;
  const ratio = (qq - pp) / (2 * pq);
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.hypot(1, ratio));
  const cosine = 1 / Math.hypot(1, tangent);
  const sine = cosine * tangent;
  for (let i = 0; i < p.length; i++) {
    const a = Number(p[i]);
    const b = Number(q[i]);
    p[i] = cosine * a - sine * b;
    q[i] = sine * a + cosine * b;
  }
  return true;
}

function dot(p: Float64Array, q: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) sum += Number(p[i]) * Number(q[i]);
  return sum;
}
