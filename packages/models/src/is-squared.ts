import type { Loss } from "@descent/core";

/** Whether a loss is a multiple of the squared error. */
export function isSquared({ name }: Loss): boolean {
  return /^(half)?squaredError$/i.test(name);
}
