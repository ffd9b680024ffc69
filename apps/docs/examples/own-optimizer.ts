import { optimizerLaws, violations } from "@descent/conformance";
import type { Optimizer } from "@descent/core";

type Share = (slope: number, size: number) => number;

/** The way of the gradient, with steps of a length of its own. */
const strides = (name: string, share: Share): Optimizer => ({
  name,
  init: () => null,
  update: (direction, state) => {
    const size = Math.hypot(...direction);
    if (size === 0) return [direction, state];
    return [direction.map((slope) => share(slope, size)), state];
  },
});

const ways: Record<string, Share> = {
  lengthOverSize: (slope, size) => (0.01 / size) * slope,
  slopeOverSize: (slope, size) => 0.01 * (slope / size),
};
for (const [call, share] of Object.entries(ways)) {
  const row = { call, make: () => strides(call, share) };
  const found = violations(optimizerLaws(row));
  console.log(call, found.length, found[0]?.law ?? "");
}
