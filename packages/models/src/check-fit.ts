import { check } from "@descent/core";

/** Throws unless this is what `fitLinearRegression` gave: what else there are fits of has other numbers. */
export function checkLinearFit(call: string, fit: unknown): void {
  const given = Object(fit) as object;
  const hint =
    "logOdds" in given
      ? { hint: "logisticInference is for fits by fitLogisticRegression" }
      : "stream" in given
        ? { hint: "streamInference and streamSummary are for fits by fitStream" }
        : {};
  const ok = "data" in given && "exact" in given;
  check(ok, call, "fit", "must be by fitLinearRegression", fit, hint);
}
