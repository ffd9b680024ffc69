import { applyBinary, applyUnary } from "../../apply.js";
import { add } from "../../arithmetic/add.js";
import { div } from "../../arithmetic/div.js";
import { mul } from "../../arithmetic/mul.js";
import { derivative } from "../../derivative.js";
import type { Scalar } from "../../operand.js";
import { pow } from "../../power/pow.js";
import type { BinaryRow, UnaryRow } from "../../row.js";
import type { Axis } from "../../trace/node.js";
import { value } from "../../value.js";
import { valueOf } from "./coefficient.js";
import type { Data, Formula } from "./formula.js";

/** Where a formula is evaluated. */
export interface Place {
  readonly params: readonly Scalar[];
  /** The parameter that derivatives are by. */
  readonly by: number;
  /** The term at which each sum is, while it is being added up. */
  readonly at: ReadonlyMap<Axis, number>;
}

/** The number that a formula comes to; derivatives in it are found by dual numbers. */
export function evaluate(formula: Formula, place: Place): Scalar {
  const number = (part: Formula): Scalar => evaluate(part, place);
  switch (formula.kind) {
    case "coefficient":
      return valueOf(formula);
    case "parameter":
      return place.params[formula.index] as Scalar;
    case "data":
      return numberAt(formula, place.at);
    case "letter":
      return formula.value;
    case "call": {
      const [x = NaN, y] = formula.args.map(number);
      return y === undefined
        ? applyUnary(formula.row as UnaryRow, x)
        : applyBinary(formula.row as BinaryRow, x, y);
    }
    case "sum":
      return formula.terms.map(number).reduce((total, term) => add(total, term), 0);
    case "product":
      return formula.factors.map(number).reduce((all, factor) => mul(all, factor), 1);
    case "quotient":
      return div(number(formula.top), number(formula.bottom));
    case "power":
      return pow(number(formula.base), number(formula.exponent));
    case "total":
      return overTerms(formula.axis, place, (at) => evaluate(formula.body, at)).reduce<Scalar>(
        (total, term) => add(total, term),
        0,
      );
    case "choice": {
      const holds = formula.test.value(value(number(formula.left)), value(number(formula.right)));
      return number(holds ? formula.x : formula.y);
    }
    case "abbreviation":
      return number(formula.stands);
    case "derivative": {
      const { params, by } = place;
      const of = (x: Scalar): Scalar => {
        const moved = params.map((param, i) => (i === by ? x : param));
        return evaluate(formula.of, { ...place, params: moved });
      };
      return derivative(of)(params[by] as Scalar);
    }
  }
}

/** What is found at each term of a sum over the axis; the place is good for the one call only. */
export function overTerms<Found>(
  axis: Axis,
  place: Place,
  find: (at: Place) => Found,
): readonly Found[] {
  const at = new Map(place.at);
  const inside = { ...place, at };
  return Array.from({ length: axis.length }, (_, i) => {
    at.set(axis, i);
    return find(inside);
  });
}

function numberAt({ axes, numbers }: Data, at: ReadonlyMap<Axis, number>): number {
  const index = axes.reduce((i, axis) => i * axis.length + (at.get(axis) ?? NaN), 0);
  return numbers[index] ?? NaN;
}
