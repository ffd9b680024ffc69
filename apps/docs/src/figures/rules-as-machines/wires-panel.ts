import { panel } from "../../figure/controls.ts";
import type { Frame, Point, Size } from "../../figure/figure.ts";
import { h, type Tree } from "../../figure/tree.ts";
import type { RulesAsMachines } from "./fields.ts";
import { formulas } from "./formulas.ts";
import { machinesOf, type Machine } from "./machines.ts";
import { short } from "./short.ts";

const box = { width: 70, height: 42 };

/** Where the machines stand: in a row, or where there is no room for one, below each other. */
function places(machines: readonly Machine[], { width, height }: Size): Map<Machine, Point> {
  const columns = Math.max(...machines.map(({ column }) => column));
  const lanes = machines.map(({ lane }) => lane);
  const middle = (Math.min(...lanes) + Math.max(...lanes)) / 2;
  const upright = width < 560;
  // An input stands right before the machine that asks for it first.
  const columnOf = (one: Machine): number =>
    one.wires.length > 0
      ? one.column
      : Math.min(
          ...machines
            .filter(({ wires }) => wires.some(({ from }) => from === one))
            .map(({ column }) => column - 1),
        );
  return new Map(
    machines.map((one) => {
      const along = columns === 0 ? 0.5 : columnOf(one) / columns;
      const across = one.lane - middle;
      return [
        one,
        upright
          ? { x: width / 2 - 26 + across * 78, y: 28 + along * (height - 62) }
          : { x: 64 + along * (width - 150), y: height / 2 - 14 + across * 56 },
      ];
    }),
  );
}

/** From the edge of one machine to the edge of the next, with an arrow head. */
function wire(from: Point, to: Point, upright: boolean, moves: boolean): readonly Tree[] {
  const [startX, startY, endX, endY] = upright
    ? [from.x, from.y + box.height / 2, to.x, to.y - box.height / 2 - 3]
    : [from.x + box.width / 2, from.y, to.x - box.width / 2 - 3, to.y];
  const bend = upright ? (endY - startY) / 2 : (endX - startX) / 2;
  const curve = upright
    ? `C${startX} ${startY + bend} ${endX} ${endY - bend} ${endX} ${endY}`
    : `C${startX + bend} ${startY} ${endX - bend} ${endY} ${endX} ${endY}`;
  const head = upright ? "m-5 -7l5 7l5 -7" : "m-7 -5l7 5l-7 5";
  const kind = moves ? "" : " still";
  return [
    h("path", { class: `wire${kind}`, d: `M${startX} ${startY}${curve}` }),
    h("path", { class: `head${kind}`, d: `M${endX} ${endY}${head}` }),
  ];
}

/** Where the slope of a wire is written: beside its middle, clear of its bend. */
function beside(
  from: Point,
  to: Point,
  upright: boolean,
): Readonly<Record<string, string | number>> {
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const turn = Math.sign(upright ? to.x - from.x : to.y - from.y);
  if (upright)
    return turn === 0
      ? { x: x - 9, y: y + 5, "text-anchor": "end" }
      : { x: x + 7, y: y + (turn > 0 ? -6 : 16), "text-anchor": "start" };
  if (turn === 0) return { x, y: y - 9, "text-anchor": "middle" };
  return { x: x + turn * 9, y: y - 6, "text-anchor": turn > 0 ? "start" : "end" };
}

/** The formula as machines on wires, with values, local slopes, and the slope so far. */
export function wiresPanel(state: RulesAsMachines, frame: Frame): Tree {
  const machines = machinesOf(state);
  const { text } = formulas[state.formula];
  return panel(frame, "wires", `${text} as machines on wires`, (size) => {
    const upright = size.width < 560;
    const at = places(machines, size);
    const place = (one: Machine): Point => at.get(one) ?? { x: 0, y: 0 };
    return [
      h(
        "g",
        { "aria-hidden": "true" },
        machines.flatMap((to) =>
          to.wires.map(({ from }) => wire(place(from), place(to), upright, from.moves)),
        ),
        machines.flatMap((to) =>
          to.wires.map(({ from, slope }) => {
            if (!from.moves) return undefined;
            const spot = beside(place(from), place(to), upright);
            return h("text", { class: "halo local", ...spot }, `× ${short(slope)}`);
          }),
        ),
        machines.map((one) => {
          const { x, y } = place(one);
          const kind = one.wires.length === 0 ? "input" : "operation";
          const name = one.letter === undefined ? "" : `${one.letter} = `;
          const texts = [
            {
              class: "halo out",
              text:
                one.wires.length === 0
                  ? `${one.label} = ${short(one.value)}`
                  : name + short(one.value),
            },
            { class: "halo slope", text: one.moves ? `slope ${short(one.slope)}` : "held still" },
          ];
          return h(
            "g",
            { class: `machine ${kind}${one.moves ? "" : " still"}` },
            h("rect", {
              x: x - box.width / 2,
              y: y - box.height / 2,
              width: box.width,
              height: box.height,
              rx: kind === "input" ? box.height / 2 : 7,
            }),
            h(
              "text",
              {
                class: kind === "input" ? "face symbol" : "face",
                x,
                y: y + 6,
                "text-anchor": "middle",
              },
              one.label,
            ),
            texts.map(({ class: name, text: line }, index) =>
              h(
                "text",
                {
                  class: name,
                  x: upright ? x + box.width / 2 + 8 : x,
                  y: upright ? y - 3 + index * 17 : y + box.height / 2 + 17 + index * 17,
                  "text-anchor": upright ? "start" : "middle",
                },
                line,
              ),
            ),
          );
        }),
      ),
    ];
  });
}
