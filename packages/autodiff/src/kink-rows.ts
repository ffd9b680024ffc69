import { check } from "@descent/core";
import { applyBinary, applyUnary } from "./apply.js";
import { add } from "./arithmetic/add.js";
import type { Scalar } from "./operand.js";
import type { BinaryRow, Slope, UnaryRow } from "./row.js";

/** What a slope at a kink comes to: NaN, or an error. */
export type KinkPolicy = "nan" | "throw";

/**
 * Rows that do as those they are made of, but for the slopes at kinks: to each slope another row is
 * added, which is 0, or at a kink NaN or an error. So it has no branches, and can be traced.
 */
export class KinkRows {
  declare private readonly policy: KinkPolicy;
  /** One for each row, as traces take rows for different functions unless they are identical. */
  private readonly made = new Map<UnaryRow | BinaryRow, UnaryRow | BinaryRow>();

  constructor(policy: KinkPolicy) {
    this.policy = policy;
  }

  unary(row: UnaryRow): UnaryRow {
    const { kink, name } = row;
    if (kink === undefined) return row;
    return this.once(row, () => {
      const gap: UnaryRow = {
        name: `${name}AtKinks`,
        value: (x) => (kink(x) ? this.refuse(name, x, "must not be at a kink") : 0),
        slope: () => 0,
      };
      const slope = (x: Scalar, value: Scalar): Scalar =>
        add(row.slope(x, value), applyUnary(gap, x));
      return { ...row, slope };
    });
  }

  binary(row: BinaryRow): BinaryRow {
    const { kink, name } = row;
    if (kink === undefined) return row;
    return this.once(row, () => {
      const gap = (by: 0 | 1): BinaryRow => ({
        name: `${name}AtKinks`,
        value: (x, y) =>
          kink(x, y, by) ? this.refuse(name, x, `must not be at a kink, as it is beside ${y}`) : 0,
        slopes: [() => 0, () => 0],
      });
      const guard = (by: 0 | 1): Slope => {
        const [slope, own] = [row.slopes[by], gap(by)];
        return (x, y, value) => add(slope(x, y, value), applyBinary(own, x, y));
      };
      return { ...row, slopes: [guard(0), guard(1)] };
    });
  }

  private refuse(name: string, x: number, rule: string): number {
    const hint = "Without atKinks the slope there is a choice, listed in the table of kinks";
    check(this.policy === "nan", name, "x", rule, x, { hint });
    return NaN;
  }

  private once<Row extends UnaryRow | BinaryRow>(row: Row, make: () => Row): Row {
    const known = this.made.get(row) ?? make();
    this.made.set(row, known);
    return known as Row;
  }
}
