import { applyBinary, applyUnary } from "./apply.js";
import { add } from "./arithmetic/add.js";
import { div } from "./arithmetic/div.js";
import { mul } from "./arithmetic/mul.js";
import { chain } from "./chain.js";
import { Dual } from "./dual.js";
import { mark } from "./mark.js";
import type { Operand, Scalar } from "./operand.js";
import type { BinaryRow, UnaryRow } from "./row.js";

/** The call that a series belongs to. */
export interface Expansion {
  readonly level: number;
  /** How many coefficients are wanted after the first. */
  readonly order: number;
  /** Whether slopes are being computed: of them only what is asked for is, when it is asked for. */
  lazy: boolean;
}

/**
 * A power series c₀ + c₁ε + c₂ε² + …, of which as many coefficients are known as were asked for. Those of
 * y = f(x) follow from the chain rule y′ = f′(x)·x′, where f′(x) is the row's own slope, a series as well:
 * k·yₖ = Σ j·f′(x)ₖ₋ⱼ·xⱼ over j = 1 … k.
 */
export class Series implements Operand {
  declare readonly expansion: Expansion;
  declare readonly coefficients: Scalar[];
  declare private readonly next: (k: number) => Scalar;
  declare private readonly made: Made[];

  /** `next` gives coefficient k when all before it are known. */
  constructor(expansion: Expansion, coefficients: Scalar[], next: (k: number) => Scalar) {
    this.expansion = expansion;
    this.coefficients = coefficients;
    this.next = next;
    this.made = [];
  }

  get brand(): symbol {
    return mark;
  }

  get level(): number {
    return this.expansion.level;
  }

  get value(): Scalar {
    return this.coefficients[0] as Scalar;
  }

  /** Coefficient k. */
  at(k: number): Scalar {
    const { coefficients } = this;
    while (coefficients.length <= k) coefficients.push(this.next(coefficients.length));
    return coefficients[k] as Scalar;
  }

  unary(row: UnaryRow): Scalar {
    const value = applyUnary(row, this.value);
    return this.result(row, this, this, value, (y) => [[row.slope(this, y), this]]);
  }

  binary(row: BinaryRow, x: Scalar, y: Scalar): Scalar {
    const { level } = this;
    const value = applyBinary(row, coefficient(x, 0, level), coefficient(y, 0, level));
    return this.result(row, x, y, value, (z) => {
      const byX = isOf(x, level) ? row.slopes[0](x, y, z) : 0;
      const byY = isOf(y, level) ? row.slopes[1](x, y, z) : 0;
      return [
        [byX, x],
        [byY, y],
      ];
    });
  }

  toString(): string {
    const terms = this.coefficients.map((c, k) => (k === 0 ? String(c) : `${String(c)}ε^${k}`));
    return `(${terms.join(" + ")} + …)`;
  }

  valueOf(): void {
    Dual.prototype.valueOf.call(this);
  }

  /** The row's function of x and y, from its value and its slopes, each with what it is the slope by. */
  private result(
    row: object,
    x: Scalar,
    y: Scalar,
    value: Scalar,
    slopes: (result: Series) => readonly Part[],
  ): Series {
    const { expansion, made } = this;
    // Slopes are made of slopes, and much of them is the same: without this the work would double with
    // each coefficient.
    const known = expansion.lazy
      ? made.find((one) => one.row === row && Object.is(one.x, x) && Object.is(one.y, y))
      : undefined;
    if (known !== undefined) return known.result;
    let parts: readonly Part[] | undefined;
    const result = new Series(expansion, [value], (k) => {
      parts ??= slopes(result);
      return integrated(parts, k, expansion.level);
    });
    if (expansion.lazy) made.push({ row, x, y, result });
    else complete(result);
    return result;
  }
}

/** A slope, and the operand that it is the slope by. */
type Part = readonly [slope: Scalar, by: Scalar];

/** What a function of x and y came to. */
interface Made {
  readonly row: object;
  readonly x: Scalar;
  readonly y: Scalar;
  readonly result: Series;
}

/** All that is wanted of a series, at once: asked for at the end, a long chain of them would be too deep. */
function complete(series: Series): void {
  const { expansion } = series;
  expansion.lazy = true;
  try {
    series.at(expansion.order);
  } finally {
    expansion.lazy = false;
  }
}

/** Coefficient k of x at this level, where all else is constant. */
export function coefficient(x: Scalar, k: number, level: number): Scalar {
  return isOf(x, level) ? x.at(k) : k === 0 ? x : 0;
}

function isOf(x: Scalar, level: number): x is Series {
  return typeof x !== "number" && x.level === level;
}

/** Coefficient k of what has these slopes: (1/k)·Σ j·slopeₖ₋ⱼ·xⱼ over j = 1 … k and all x. */
function integrated(parts: readonly Part[], k: number, level: number): Scalar {
  let sum: Scalar = 0;
  for (const [slope, x] of parts) {
    for (let j = 1; j <= k; j++) {
      const part = chain(coefficient(slope, k - j, level), coefficient(x, j, level));
      const weighted = j === 1 ? part : mul(j, part);
      sum = sum === 0 ? weighted : add(sum, weighted);
    }
  }
  return k === 1 ? sum : div(sum, k);
}
