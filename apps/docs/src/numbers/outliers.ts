import { everyone, swapped } from "../data/davis.ts";
import { settleAll } from "../figure/field.ts";
import { fields } from "../figures/one-bad-record/fields.ts";
import {
  clean,
  fitsOf,
  predict,
  slopesWithout,
  type Line,
  type Voice,
} from "../figures/one-bad-record/fits.ts";

type Change = Partial<Record<keyof typeof fields, unknown>>;
const lineFor = (change: Change): Line => fitsOf(settleAll(fields, change)).line;
const voiceFor = (change: Change): Voice | undefined =>
  fitsOf(settleAll(fields, change)).voices[swapped];

const record = {
  height: everyone.heights[swapped] ?? 0,
  weight: everyone.weights[swapped] ?? 0,
};
const all = lineFor({});
const voice = voiceFor({});
const slopes = slopesWithout(settleAll(fields));
const rest = slopes.filter((_, i) => i !== swapped);

const robust = [10, 5, 1].map((delta) => ({
  delta,
  slope: lineFor({ loss: "huber", delta }).slope,
  pull: voiceFor({ loss: "huber", delta })?.pull ?? 0,
}));

/** The numbers on the page about outliers. */
export const outliers = {
  count: everyone.heights.length,
  record,
  clean,
  all,
  /** The two numbers of the record where they belong. */
  right: lineFor({ height: record.weight, weight: record.height }),
  huber: fields.delta.initial,
  robust,
  /** How many per cent the first of them is below the slope of the others. */
  below: 100 * (1 - (robust[0]?.slope ?? 0) / clean.slope),
  voice,
  percent: { cost: 100 * (voice?.cost ?? 0), pull: 100 * (voice?.pull ?? 0) },
  without: { least: Math.min(...rest), most: Math.max(...rest) },
  at190: { all: predict(all, 190), clean: predict(clean, 190) },
  /** Missed by as much, but at the height of the others. */
  middle: lineFor({
    height: 170,
    weight: fields.weight.max,
  }),
  middleMiss: fields.weight.max - predict(clean, 170),
};
