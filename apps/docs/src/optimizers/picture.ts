import type { OptimizerEntry } from "@descent/core";
import { plot } from "../figure/axis.ts";
import { isolines } from "../figure/isolines.ts";
import { ground, mark, stops, walk, type MapAxes } from "../figure/map.ts";
import { linearScale } from "../figure/scale.ts";
import { h, type Tree } from "../figure/tree.ts";
import { runOf } from "./runs.ts";
import { defaultsOf } from "./setting-fields.ts";
import { surfaces } from "./surfaces.ts";

const size = { width: 240, height: 120 };
const steps = 40;
const surface = surfaces.valley;
const axes: MapAxes = {
  x: linearScale(surface.across, [0, size.width]),
  y: linearScale(surface.up, [size.height, 0]),
};

/** The map that all pictures lie on: once on a page, the pictures refer to it. */
export const pictureGround = (id: string): Tree =>
  h(
    "svg",
    { width: 0, height: 0, "aria-hidden": "true", class: "picture-ground" },
    h("defs", {}, h("g", { id }, ground(axes), ...isolines(surface.isolines(), axes))),
  );

/** The first steps of an optimizer at its defaults through the straight valley. */
export function pictureOf(entry: OptimizerEntry, groundId: string): Tree {
  const { moments } = runOf(entry.make(defaultsOf(entry)), surface, surface.start, steps);
  const places = moments.map(({ place }) => place);
  return h(
    "svg",
    { viewBox: `0 0 ${size.width} ${size.height}`, "aria-hidden": "true" },
    plot(
      axes.x,
      axes.y,
      h("use", { href: `#${groundId}` }),
      h("path", { class: "under", d: walk(places, axes) }),
      h("path", { class: "batch path", d: walk(places, axes) }),
      ...stops("batch", places, axes),
      mark("batch", places.at(-1) ?? surface.start, axes, "dot"),
    ),
  );
}

/** How many steps a picture shows, and of what. */
export const pictured = { steps, label: surface.label } as const;
