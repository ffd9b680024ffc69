import { kinks, type Kink } from "@descent/autodiff";

/** A row of the table of kinks, as it is read. */
export interface KinkRow {
  /** The function at the point: `max(1, 1)`. */
  readonly place: string;
  /** By which argument the slopes are, if there are several. */
  readonly by: string | undefined;
  readonly value: string;
  readonly left: string;
  readonly right: string;
  readonly chosen: string;
  readonly why: string;
}

const ordinals = ["first", "second", "third"];

function written(number: number): string {
  if (Number.isNaN(number)) return "none";
  if (!Number.isFinite(number)) return number > 0 ? "∞" : "−∞";
  const text = Object.is(number, -0) ? "-0" : String(Number(number.toFixed(4)));
  return text.replace("-", "−");
}

function row({ name, at, by, value, left, right, chosen, why }: Kink): KinkRow {
  const point = at.map(written).join(", ");
  return {
    place: name.includes("(") ? `${name}, x = ${point}` : `${name}(${point})`,
    by: at.length > 1 ? `by the ${ordinals[by] ?? ""}` : undefined,
    value: written(value),
    left: written(left),
    right: written(right),
    chosen: written(chosen),
    why,
  };
}

const where = (holds: (kink: Kink) => boolean): readonly KinkRow[] => kinks.filter(holds).map(row);

/** All kinks there are, by what the derivative is there. */
export const kinkTables = {
  finite: where(({ chosen }) => Number.isFinite(chosen)),
  infinite: where(({ chosen }) => Math.abs(chosen) === Infinity),
  none: where(({ chosen }) => Number.isNaN(chosen)),
};
