import { swapped } from "../../data/davis.ts";
import { plot, xAxis, yAxis } from "../../figure/axis.ts";
import { bars } from "../../figure/bars.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame, Size } from "../../figure/figure.ts";
import { decimals } from "../../figure/format.ts";
import { linearScale, type Scale } from "../../figure/scale.ts";
import { h, type Child, type Tree } from "../../figure/tree.ts";
import type { OneBadRecord } from "./fields.ts";
import { clean, slopesWithout, type Voice } from "./fits.ts";

const left = 46;
const records = (count: number, { width }: Size): Scale =>
  Object.assign(linearScale([-3, count + 2], [left, width - 14]), {
    ticks: [1, 50, 100, 150, 200].map((record) => record - 1),
  });

/** The name of record 12 beside its mark, on the side where there is room. */
const named = (x: number, y: number, text: string): Tree =>
  h("text", { class: "label halo", x: x + 9, y: y + 4 }, text);

const axes = (x: Scale, y: Scale, label: string): readonly Child[] => [
  xAxis(x, y, { label: "number of the record", grid: false, write: (at) => String(at + 1) }),
  yAxis(x, y, { label }),
];

/** Each record’s part of the pull on the slope, in per cent, at the line through the other 199. */
export function pullPanel(voices: readonly Voice[], state: OneBadRecord, frame: Frame): Tree {
  const shares = voices.map(({ pull }) => 100 * pull);
  return panel(frame, "records", "Each record’s part of the pull on the slope", (size) => {
    const x = records(shares.length, size);
    const y = linearScale([0, 100], [size.height - 42, 10], 6);
    const share = shares[swapped] ?? 0;
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        axes(x, y, "part of the pull (%)"),
        plot(
          x,
          y,
          ...bars(shares, { x, y }, (i) =>
            i === swapped ? (state.kept ? "bar outer" : "bar absent") : "bar",
          ),
        ),
        named(x(swapped), y(share) + 4, `record 12: ${decimals(share, share < 10 ? 1 : 0)} %`),
      ),
    ];
  });
}

/** The slope of least squares with each record left out in turn. */
export function withoutPanel(state: OneBadRecord, frame: Frame): Tree {
  const slopes = slopesWithout(state);
  const low = Math.min(clean.slope, ...slopes);
  const high = Math.max(clean.slope, ...slopes);
  const room = 0.12 * (high - low) + 0.02;
  return panel(frame, "records", "The slope of least squares without each record", (size) => {
    const x = records(slopes.length, size);
    const y = linearScale([low - room, high + room], [size.height - 42, 10], 6);
    const slope = slopes[swapped] ?? 0;
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        axes(x, y, "slope (kg per cm)"),
        plot(
          x,
          y,
          ...slopes.map((value, i) =>
            h("circle", {
              class: i === swapped ? "batch now" : "datum small",
              cx: x(i),
              cy: y(value),
              r: i === swapped ? 6 : 2.5,
            }),
          ),
        ),
        named(x(swapped), y(slope), `without record 12: ${decimals(slope, 3)}`),
      ),
    ];
  });
}
