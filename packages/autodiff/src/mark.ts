/**
 * What marks an operand, and the place on `globalThis` where levels are counted. It comes from the
 * registry that all copies of the library in one process share, so that the ESM and the CJS build
 * work together.
 */
export const mark: unique symbol = /* @__PURE__ */ Symbol.for("@descent/autodiff");
