/** ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b), for positive a and b. */
export function logBeta(a: number, b: number): number {
  // B(a, b) = B(a + 1, b) (a + b)/a, until Stirling's series is good to the last digit.
  if (a < 12) return logBeta(a + 1, b) + Math.log1p(b / a);
  if (b < 12) return logBeta(a, b + 1) + Math.log1p(a / b);
  const [large, small] = a > b ? [a, b] : [b, a];
  return (
    0.5 * Math.log((2 * Math.PI) / small) +
    stirlingRest(large) +
    stirlingRest(small) -
    stirlingRest(large + small) -
    // What is large in the three logarithms has cancelled on paper.
    (large - 0.5) * Math.log1p(small / large) -
    small * Math.log1p(large / small)
  );
}

/** ln Γ(z) − ((z − ½) ln z − z + ½ ln 2π) = 1/(12z) − 1/(360z³) + … (Abramowitz and Stegun, 1964, 6.1.41). */
function stirlingRest(z: number): number {
  const w = 1 / (z * z);
  return (
    (1 / 12 -
      w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - (w * 691) / 360360))))) /
    z
  );
}
