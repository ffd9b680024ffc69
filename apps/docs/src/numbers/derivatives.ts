import { derivative, gradient, square } from "@descent/autodiff";
import { formulas } from "../figures/rules-as-machines/formulas.ts";
import { closest, slopesAt } from "../figures/tangent-and-secant/slopes.ts";

const sine = { curve: "sine", place: 0.5 } as const;
const forward = { ...sine, secant: "forward" } as const;
const central = { ...sine, secant: "central" } as const;
const slope = derivative((x) => square(x));

/** The numbers on the page about derivatives. */
export const derivatives = {
  secants: {
    coarse: slopesAt(forward, 0),
    forward: closest(forward),
    central: closest(central),
    fine: slopesAt(forward, 52),
    lost: slopesAt(forward, 55),
  },
  /** 3x⁵. */
  monomial: gradient(formulas.monomial.f)([2]),
  /** (z²)² at z = 3, and its two factors. */
  nested: {
    outer: slope(9),
    inner: slope(3),
    product: derivative((z) => square(square(z)))(3),
    /** What comes out if the outer slope is taken at z and not at x = z². */
    wrong: slope(3) * slope(3),
  },
  /** x⁴ + y⁷. */
  sum: { at21: gradient(formulas.sum.f)([2, 1]), at12: gradient(formulas.sum.f)([1, 2]) },
};
