/** From one rate to another along half a cosine; `share` is how much of the way is gone, in [0, 1]. */
export function cosineBetween(from: number, to: number, share: number): number {
  return to + ((from - to) / 2) * (1 + Math.cos(Math.PI * share));
}
