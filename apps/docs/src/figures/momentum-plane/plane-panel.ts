import { path, plot, symbol, xAxis, yAxis } from "../../figure/axis.ts";
import { panel } from "../../figure/controls.ts";
import type { Frame, Handle, Size } from "../../figure/figure.ts";
import { decimals } from "../../figure/format.ts";
import { beside, boxOf, freeSpot, overlaps, type Spot } from "../../figure/labels.ts";
import { lowestMark } from "../../figure/map.ts";
import { linearScale, type Scale } from "../../figure/scale.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { fields, type MomentumPlane } from "./fields.ts";
import { bestOf, factorOf, limitOf, stepsPerDigit } from "./rates.ts";

/** A cell is coloured by the steps it needs to come ten times nearer: at most so many. */
export const bands = [5, 10, 20, 50, 100, 200, 500, Infinity];
export const depth = (band: number): string => (1 - band / (bands.length - 1)).toFixed(2);

interface Axes {
  readonly x: Scale;
  readonly y: Scale;
}
const half = { rate: fields.rate.step / 2, momentum: fields.momentum.step / 2 };
const scales = ({ width, height }: Size): Axes => ({
  x: linearScale([0, fields.rate.max + half.rate], [46, width - 14], 6),
  y: linearScale([-half.momentum, fields.momentum.max + half.momentum], [height - 42, 8], 6),
});

const values = ({ min, max, step }: typeof fields.rate | typeof fields.momentum): number[] =>
  Array.from({ length: Math.round((max - min) / step) + 1 }, (_, i) => min + i * step);
const rates = values(fields.rate);
const momenta = values(fields.momentum);

/** The band of each cell, row by row of equal momentum; `undefined` where it diverges. */
const bandsOf = (condition: number): readonly (readonly (number | undefined)[])[] =>
  momenta.map((momentum) =>
    rates.map((rate) => {
      const factor = factorOf(condition, rate, momentum);
      if (factor >= 1 - 1e-9) return undefined;
      return bands.findIndex((most) => stepsPerDigit(factor) <= most);
    }),
  );
const kept = new Map<number, ReturnType<typeof bandsOf>>();

/** All cells of a band are one path: a rectangle for each run of neighbours in a row. */
function cells(condition: number, { x, y }: Axes): Tree[] {
  const rows = kept.get(condition) ?? bandsOf(condition);
  kept.set(condition, rows);
  const parts = bands.map((): string[] => []);
  rows.forEach((row, index) => {
    const momentum = momenta[index] ?? 0;
    const top = y(momentum + half.momentum).toFixed(1);
    const bottom = y(momentum - half.momentum).toFixed(1);
    let first = 0;
    row.forEach((band, i) => {
      if (band === row[i + 1] && i + 1 < row.length) return;
      if (band !== undefined) {
        const left = x((rates[first] ?? 0) - half.rate).toFixed(1);
        const right = x((rates[i] ?? 0) + half.rate).toFixed(1);
        parts[band]?.push(`M${left} ${top}H${right}V${bottom}H${left}Z`);
      }
      first = i + 1;
    });
  });
  return parts.map((runs, band) =>
    h("path", { class: "cells", style: `--deep:${depth(band)}`, d: runs.join("") }),
  );
}

const text = (name: string, label: string, { x, y, anchor }: Spot): Tree =>
  h("text", { class: `${name} halo`, x, y, "text-anchor": anchor }, label);

/** What is written on the plane: the best place, and beyond the limit that it diverges. */
function labels(state: MomentumPlane, { x, y }: Axes): Tree[] {
  const best = bestOf(Number(state.condition));
  const inside = { left: x.range[0], right: x.range[1], top: y.range[1], bottom: y.range[0] };
  const [px, py] = [x(state.rate), y(state.momentum)];
  const ring = { left: px - 14, right: px + 14, top: py - 14, bottom: py + 14 };
  const name = `best: α ${decimals(best.rate, 2)}, β ${decimals(best.momentum, 2)}`;
  const spots = beside(x(best.rate), y(best.momentum), 13, "end");
  const spot = freeSpot(name, spots, inside, [ring]);
  const away: Spot = { x: x(limitOf(0.1)) + 24, y: y(0.1), anchor: "start" };
  const taken = [ring, boxOf(name, spot)];
  return [
    text("label", name, spot),
    ...(taken.some((box) => overlaps(box, boxOf("diverges", away)))
      ? []
      : [h("text", { class: "label", x: away.x, y: away.y }, "diverges")]),
  ];
}

/** Every place of the plane is a learning rate and a momentum; its colour says how fast they are. */
export function planePanel(state: MomentumPlane, frame: Frame): Tree {
  const condition = Number(state.condition);
  const best = bestOf(condition);
  return panel(frame, "plane", "Plane of learning rate and momentum, coloured by speed", (size) => {
    const axes = scales(size);
    const { x, y } = axes;
    const [left, right] = x.range;
    const [bottom, top] = y.range;
    const limit = [0, fields.rate.max / 2 - 1].map(
      (momentum) => [x(limitOf(momentum)), y(momentum)] as const,
    );
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        plot(
          x,
          y,
          h("rect", {
            class: "beyond",
            x: left,
            y: top,
            width: right - left,
            height: bottom - top,
          }),
          ...cells(condition, axes),
          h("path", { class: "limit", d: path(limit) }),
          lowestMark([best.rate, best.momentum], axes),
        ),
        ...labels(state, axes),
        xAxis(x, y, { label: ["learning rate ", symbol("α")], grid: false }),
        yAxis(x, y, { label: ["momentum ", symbol("β")], grid: false }),
      ),
      h(
        "g",
        {
          class: "handle",
          "data-handle": "cell",
          "data-pad": true,
          tabindex: "0",
          role: "button",
          "aria-label": `Cell at learning rate ${state.rate}, momentum ${state.momentum}. Arrow keys move it; each has a slider too.`,
        },
        h("rect", { class: "pad", x: left, y: top, width: right - left, height: bottom - top }),
        h(
          "g",
          { transform: `translate(${x(state.rate).toFixed(1)} ${y(state.momentum).toFixed(1)})` },
          h("circle", { class: "reach", r: 24 }),
          h("circle", { class: "ring", r: 7 }),
        ),
      ),
    ];
  });
}

/** Another cell, by a press, by dragging or by arrow keys. */
export const cellHandle: Handle<typeof fields> = {
  drag(_state, point, size) {
    const { x, y } = scales(size);
    return { rate: x.invert(point.x), momentum: y.invert(point.y) };
  },
  nudge: (state, right, up) => ({
    rate: state.rate + right * fields.rate.step,
    momentum: state.momentum + up * fields.momentum.step,
  }),
};
