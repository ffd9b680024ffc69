import type { Law } from "../law.js";
import { difference } from "../same.js";
import { costPoints } from "./cost-points.js";
import type { CostSubject } from "./cost-subject.js";

/** Value and slopes accept frozen arrays, and give the same bits when asked again. */
export const keepsPredictions: Law<CostSubject> = {
  name: "is pure",
  holds({ make }, expect) {
    const cost = make();
    const ask = (): unknown =>
      costPoints().map(({ predictions, targets }) => ({
        value: cost.value(predictions, targets),
        slopes: [...cost.slopes(predictions, targets)],
      }));
    const found = difference(ask(), ask(), "cost");
    expect(found === undefined, `asked twice, ${found}`);
  },
};
