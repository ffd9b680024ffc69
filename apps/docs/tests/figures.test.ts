import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { fromAddress, toAddress } from "../src/figure/address.ts";
import { catalogue } from "../src/figure/catalogue.ts";
import { settleAll, type Field, type State } from "../src/figure/field.ts";
import { layouts, type Figure, type Frame } from "../src/figure/figure.ts";
import { firstFrame } from "../src/figure/static.ts";
import { toMarkup } from "../src/figure/tree.ts";
import { view } from "../src/figure/view.ts";
import { printed } from "./printed.ts";

const seed = 20261121;
const shelves = await Promise.all(Object.values(catalogue).map((load) => load()));
/**
 * Every figure by its name, with the number of states to try. Several in a folder have the name of
 * their subject too, and share the states: they are one figure, made of different entries.
 */
const figures = shelves.flatMap((shelf): (readonly [string, Figure, number])[] =>
  "figure" in shelf
    ? [[shelf.figure.name, shelf.figure, 40]]
    : Object.entries(shelf.figures).map(([of, figure]) => [`${figure.name}-${of}`, figure, 5]),
);
const value = (field: Field): fc.Arbitrary<unknown> => {
  switch (field.kind) {
    case "number":
      return fc.double({ min: field.min, max: field.max, noNaN: true });
    case "list":
      return fc.tuple(
        ...field.initial.map(() => fc.double({ min: field.min, max: field.max, noNaN: true })),
      );
    case "flag":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...field.options.map((option) => option.value));
  }
};

/** Any state a figure can be in. */
const states = (figure: Figure): fc.Arbitrary<State> =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(figure.fields).map(([name, field]) => [name, value(field)]),
      ),
    )
    .map((values) => settleAll(figure.fields, values));

const frame = (width: number): Frame => ({
  sizes: () => [{ width, height: 240, layout: "live" }],
  shows: () => true,
  playing: false,
  active: 0,
  held: false,
  heading: 3,
});

const broken = /NaN|undefined|Infinity|\[object/;
const snippets = fileURLToPath(new URL("../results/snippets/", import.meta.url));

/** The files of the programs that a figure shows, in some of its states. */
const filesOf = (title: string, count: number): readonly string[] =>
  Array.from({ length: 1 + Math.min(3, count / 5) }, (_, i) => `${snippets}${title}-${i}.ts`);

/** The programs of all figures, written and compiled as one, so that TypeScript reads all else once. */
let compiled: ts.Program;
beforeAll(() => {
  mkdirSync(snippets, { recursive: true });
  for (const [title, figure, numRuns] of figures) {
    const files = filesOf(title, numRuns);
    const samples = fc.sample(states(figure), { seed, numRuns: files.length - 1 });
    [settleAll(figure.fields), ...samples].forEach((state, index) => {
      writeFileSync(files[index] ?? "", `${figure.code(state)}\nexport {};\n`);
    });
  }
  const root = fileURLToPath(new URL("../tsconfig.json", import.meta.url));
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(root, (path) => ts.sys.readFile(path)).config,
    ts.sys,
    fileURLToPath(new URL("..", import.meta.url)),
  );
  const files = figures.flatMap(([title, , numRuns]) => filesOf(title, numRuns));
  compiled = ts.createProgram(files, { ...options, noEmit: true });
});

describe.for(figures)("%s", ([title, figure, numRuns]) => {
  const { name } = figure;
  const fixed = { seed, numRuns };

  test("lies in the folder of its name", () => {
    expect(Object.keys(catalogue)).toContain(name);
  });

  test("survives its address, in every state", () => {
    fc.assert(
      fc.property(states(figure), (state) => {
        const address = toAddress(name, figure.fields, state, "?other=1");
        expect(address).toContain("other=1");
        expect(fromAddress(name, figure.fields, address)).toEqual(state);
      }),
      fixed,
    );
  });

  test("leaves the address alone as long as nothing is changed", () => {
    expect(toAddress(name, figure.fields, settleAll(figure.fields), "")).toBe("");
  });

  test("takes any address without failing", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(figure.fields)),
        fc.oneof(fc.string(), fc.constantFrom("NaN", "-1e999", "1e999", "", "9:9:9_x:y", "-5")),
        (field, text) => {
          const params = new URLSearchParams([[`${name}.${field}`, text]]);
          const state = fromAddress(name, figure.fields, `?${params.toString()}`);
          expect(settleAll(figure.fields, state)).toEqual(state);
        },
      ),
      fixed,
    );
  });

  test("draws, describes and tabulates every state", () => {
    fc.assert(
      fc.property(states(figure), fc.constantFrom(300, 345, 700, 1100), (state, width) => {
        const markup = toMarkup(view(figure, state, frame(width)));
        expect(markup).not.toMatch(broken);
        const words = figure.words(state).join(" ");
        expect(words).not.toMatch(broken);
        expect(words.length).toBeGreaterThan(80);
        expect(figure.summary(state)).not.toMatch(broken);
        const { columns, rows } = figure.table(state);
        expect(rows.every((row) => row.length === columns.length)).toBe(true);
      }),
      fixed,
    );
  });

  test("is the same picture and the same words for the same state", () => {
    fc.assert(
      fc.property(states(figure), states(figure), (state, other) => {
        const first = toMarkup(view(figure, state, frame(500)));
        view(figure, other, frame(300));
        expect(toMarkup(view(figure, state, frame(500)))).toBe(first);
      }),
      { ...fixed, numRuns: Math.ceil(numRuns / 4) },
    );
  });

  test("has a first frame for each layout, with a name, a description and no script", () => {
    const markup = firstFrame(figure, 3);
    expect(markup).toContain(`id="${name}-title"`);
    for (const layout of Object.keys(figure.panels).length > 0 ? layouts : [])
      expect(markup).toContain(`for-${layout}`);
    expect(markup).not.toMatch(/<script/);
  });

  test("moves its handles inside their fields, whatever the way", () => {
    for (const handle of Object.values(figure.handles ?? {}))
      fc.assert(
        fc.property(
          states(figure),
          fc.integer({ min: -400, max: 900 }),
          fc.integer({ min: -400, max: 900 }),
          fc.integer({ min: -10, max: 10 }),
          (state, x, y, steps) => {
            for (const change of [
              handle.drag(state, { x, y }, { width: 400, height: 300 }, 0),
              handle.nudge(state, steps, -steps, 0),
            ]) {
              const moved = settleAll(figure.fields, { ...state, ...change });
              expect(settleAll(figure.fields, moved)).toEqual(moved);
            }
          },
        ),
        { ...fixed, numRuns: Math.ceil(numRuns / 2) },
      );
  });

  test("shows a program that compiles, runs and prints", async () => {
    const files = filesOf(title, numRuns);
    const problems = files.flatMap((file) =>
      ts.getPreEmitDiagnostics(compiled, compiled.getSourceFile(file)),
    );
    expect(
      problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
    ).toEqual([]);
    for (const file of files) {
      const text = await printed(() => import(/* @vite-ignore */ file));
      expect(text).toMatch(/\d/);
      expect(text).not.toMatch(broken);
    }
  });
});
