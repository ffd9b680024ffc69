export {
  check,
  checkBoolean,
  checkCount,
  checkFinite,
  checkFraction,
  checkOptions,
  checkPositive,
  checkVector,
  describe,
  DescentError,
} from "@descent/core";
