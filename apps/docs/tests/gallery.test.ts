import { existsSync, readFileSync } from "node:fs";
import type { Optimizer, OptimizerEntry, Setting } from "@descent/core";
import { chain, gradientDescent } from "@descent/optimizers";
import { optimizers } from "@descent/optimizers/registry";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { settleAll } from "../src/figure/field.ts";
import { firstFrame } from "../src/figure/static.ts";
import { toMarkup } from "../src/figure/tree.ts";
import { cardOf } from "../src/figures/optimizer-card/figure.ts";
import { gallery } from "../src/numbers/optimizers.ts";
import { pictureOf } from "../src/optimizers/picture.ts";
import { atEvaluations, atStep, runOf } from "../src/optimizers/runs.ts";
import { fieldOf, spread } from "../src/optimizers/setting-fields.ts";
import { surfaces } from "../src/optimizers/surfaces.ts";
import { executable, launch } from "./chromium.ts";
import { dist, serve } from "./serve.ts";

/** An entry that nothing of the site has heard of: settings of every kind, and a chained memory. */
const planted: OptimizerEntry<"length" | "count" | "step"> = {
  name: "planted",
  title: "Planted",
  authors: "Nobody",
  year: 2026,
  paper: "None",
  summary: "It is not there.",
  formula: "\\theta \\leftarrow \\theta - \\ell g, \\quad \\ell > 0",
  settings: [
    {
      name: "length",
      symbol: "ℓ",
      about: "how long",
      range: [0.05, 0.25],
      unit: "m",
      default: 0.125,
      scale: "linear",
    },
    {
      name: "count",
      symbol: "n",
      about: "how often",
      range: [1, 1000],
      unit: "",
      default: 7,
      scale: "log",
      whole: true,
    },
    {
      name: "step",
      symbol: "σ",
      about: "a name that figures use too",
      range: [0, 1],
      unit: "",
      default: 1,
      scale: "linear",
    },
  ],
  make: ({ length, count, step }): Optimizer => ({
    ...chain(gradientDescent(length)),
    name: `planted(${length}, ${count}, ${step})`,
  }),
};
const bare: OptimizerEntry<never> = {
  ...planted,
  name: "bare",
  settings: [],
  make: () => ({ ...gradientDescent(0.1), name: "bare()" }),
};

describe("an entry that is new", () => {
  test.each([planted, bare])("$name has a card and a picture", (entry: OptimizerEntry) => {
    const card = cardOf(entry);
    const markup = firstFrame(card, 3);
    expect(markup).toContain("Planted at work");
    expect(markup).not.toMatch(/NaN|undefined|Infinity/);
    for (const { name } of entry.settings)
      expect(Object.keys(card.fields)).toContain(`set-${name}`);
    expect(card.code(settleAll(card.fields))).toContain(`const optimizer = ${entry.name}(`);
    expect(toMarkup(pictureOf(entry, "ground"))).toContain("path");
  });

  test("has a lane in the race, a place in the ranking, and a page, as all have that are listed", async () => {
    vi.resetModules();
    vi.doMock("@descent/optimizers/registry", async (original) => {
      const actual = await original<typeof import("@descent/optimizers/registry")>();
      return { ...actual, optimizers: [...actual.optimizers, planted] };
    });
    const race = (await import("../src/figures/optimizer-race/figure.ts")).figure;
    const cards = (await import("../src/figures/optimizer-card/figure.ts")).figures;
    vi.doUnmock("@descent/optimizers/registry");
    expect(Object.keys(cards)).toEqual([...optimizers.map(({ name }) => name), "planted"]);
    const { rows } = race.table(settleAll(race.fields));
    expect(rows.map(([, title]) => title)).toContain("Planted");
    expect(rows.length).toBe(optimizers.length + 1);
    expect(firstFrame(race, 3)).toContain("Planted</text>");
  });
});

describe("controls from settings", () => {
  const [length, count] = planted.settings;

  test("have their range, default, unit and scale", () => {
    expect(length && fieldOf(length)).toMatchObject({
      label: "Length",
      symbol: "ℓ",
      unit: "m",
      min: 0.05,
      max: 0.25,
      initial: 0.125,
      step: 0.001,
    });
    expect(count && fieldOf(count)).toMatchObject({ scale: "log", whole: true, min: 1, max: 1000 });
  });

  test("of every entry hold the defaults", () => {
    for (const { name, settings } of optimizers)
      for (const setting of settings) {
        const field = fieldOf(setting);
        const settled = settleAll({ field }, { field: setting.default });
        expect([name, setting.name, settled.field]).toEqual([name, setting.name, setting.default]);
        for (const value of spread(setting, 9)) {
          expect(value).toBeGreaterThanOrEqual(setting.range[0]);
          expect(value).toBeLessThanOrEqual(setting.range[1]);
        }
      }
  });

  test("that are logarithmic keep three digits, whole ones are whole", () => {
    const field = fieldOf(count as Setting);
    expect(settleAll({ field }, { field: 12.6 }).field).toBe(13);
    expect(settleAll({ field }, { field: 5000 }).field).toBe(1000);
    expect(settleAll({ field }, { field: -1 }).field).toBe(1);
    const rate = fieldOf({ ...(length as Setting), scale: "log" });
    expect(settleAll({ rate }, { rate: 0.123456 }).rate).toBe(0.123);
  });
});

/** Worked out by hand from the second derivatives at the lowest place. */
test("the costs are divided by their largest curvature", () => {
  expect(surfaces.valley.curvature).toBe(1);
  expect(surfaces.sides.curvature).toBe(1);
  // [[802, −400], [−400, 200]]
  expect(surfaces.rosenbrock.curvature).toBeCloseTo(501 + Math.hypot(301, 400), 0);
  // [[74, 20], [20, 34]]
  expect(surfaces.himmelblau.curvature).toBeCloseTo(54 + Math.hypot(20, 20), 2);
  // [[3.15625, −11.4375], [−11.4375, 46.125]]
  expect(surfaces.beale.curvature).toBeCloseTo(24.640625 + Math.hypot(21.484375, 11.4375), 2);
  expect(surfaces.rastrigin.curvature).toBeCloseTo(2 + 40 * Math.PI ** 2, 0);
  const [first] = runOf(gradientDescent(0.1), surfaces.rosenbrock, [-1.2, 1], 1).moments;
  expect(first?.excess).toBeCloseTo(24.2 / 1002, 12);
});

test("gradient descent in the valley goes as its two factors say", () => {
  // Along the axes of the valley the start is at −3 and −4; the curvatures are 1 and 1/50.
  const run = runOf(gradientDescent(0.1), surfaces.valley, surfaces.valley.start, 40);
  const expected = (9 * 0.9 ** 80 + (16 / 50) * 0.998 ** 80) / 2;
  expect(atStep(run, 40).excess).toBeCloseTo(expected, 12);
  expect(atEvaluations(run, 11)).toBe(atStep(run, 10));
  // Twice as far at every step: a million times the cost after ten.
  const away = runOf(gradientDescent(3), surfaces.valley, surfaces.valley.start, 100);
  expect(away.ended).toBe("diverged");
  expect(Number.isFinite(atStep(away, 100).excess)).toBe(true);
});

test("what the gallery says of winners is so", () => {
  const { races, count } = gallery;
  const place = (order: readonly string[], title: string): number => order.indexOf(title);
  const firsts = races.flatMap(({ exact, noisy }) => [exact[0], noisy[0]]);
  expect(new Set(firsts).size).toBeGreaterThan(2);
  for (const { label, exact, noisy } of races) {
    if (label === "Rastrigin") continue;
    expect(Math.min(place(exact, "L-BFGS"), place(exact, "Conjugate gradients"))).toBeLessThan(
      count / 3,
    );
    expect(place(noisy, "L-BFGS")).toBeGreaterThan(place(exact, "L-BFGS"));
  }
});

describe.skipIf(executable === undefined)("the gallery in Chromium", () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve();
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  async function open(path: string): Promise<{ readonly page: Page; readonly errors: string[] }> {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.goto(site.origin + path);
    for (const figure of await page.locator("descent-figure").all()) {
      await figure.scrollIntoViewIfNeeded();
      await figure.locator("xpath=self::*[@data-ready]").waitFor();
    }
    return { page, errors };
  }
  const param = (page: Page, name: string): string | null =>
    new URL(page.url()).searchParams.get(name);

  test("has a card and a page for each entry, with its title and all its settings", () => {
    const index = readFileSync(`${dist}optimizers/index.html`, "utf8");
    for (const { name, title, settings } of optimizers) {
      expect(index).toContain(`/optimizers/${name}/"`);
      expect(existsSync(`${dist}optimizers/${name}/index.html`), name).toBe(true);
      const page = readFileSync(`${dist}optimizers/${name}/index.html`, "utf8");
      expect(page).toContain(`${title} at work`);
      for (const setting of settings)
        expect(page).toContain(`id="optimizer-card-set-${setting.name}"`);
    }
  });

  test("the chosen one stands out in the race, and the start moves by keys", async () => {
    const { page, errors } = await open("/optimizers/");
    await page.getByRole("radio", { name: /L-BFGS/ }).check();
    await expect.poll(() => param(page, "optimizer-race.chosen")).toBe("lbfgs");
    await expect.poll(() => page.locator(".panel-small .badge").textContent()).toBe("L-BFGS");
    await page.getByRole("radio", { name: "Rosenbrock" }).check();
    await page.locator(".figure-optimizer-race .start").focus();
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => param(page, "optimizer-race.across")).toBe("0.5");
    await page.getByText("Code for this figure").click();
    await expect
      .poll(() => page.locator(".figure-code").textContent())
      .toMatch(/descend\(cost, \[-0\.7, 1\], optimizer\)/);
    expect(errors).toEqual([]);
    await page.close();
  });

  test("a logarithmic slider moves by ratios, and its value can be typed", async () => {
    const { page, errors } = await open("/optimizers/adam/");
    await page.locator("#optimizer-card-set-rate").focus();
    for (let i = 0; i < 10; i++) await page.keyboard.press("ArrowRight");
    // A tenth of a decade up from 0.1.
    await expect.poll(() => param(page, "optimizer-card.set-rate")).toBe("0.126");
    await page.getByText("Exact values").click();
    await page.getByLabel("Epsilon, typed").fill("2e-6");
    await page.keyboard.press("Enter");
    await expect.poll(() => param(page, "optimizer-card.set-epsilon")).toBe("0.000002");
    await page.getByText("Code for this figure").click();
    await expect
      .poll(() => page.locator(".figure-code").textContent())
      .toContain("adam(0.126, { decay1: 0.9, decay2: 0.999, epsilon: 0.000002 })");
    expect(errors).toEqual([]);
    await page.close();
  });

  test("the laws run in the page, on the registry and on what is typed", async () => {
    const { page, errors } = await open("/contribute/optimizer/");
    const status = page.locator("[data-part=status]");
    const verdict = page.locator("[data-part=verdict]");
    expect(await status.textContent()).toContain(`${optimizers.length} optimizers`);
    await page.getByRole("button", { name: "Run it here" }).click();
    await expect
      .poll(() => status.textContent(), { timeout: 30_000 })
      .toMatch(/ 0 broken\. Run in this browser/);
    expect(await page.locator("td[data-waiting]").count()).toBe(0);
    const judge = page.getByRole("button", { name: "Hold it to the laws" });
    await judge.click();
    await expect.poll(() => verdict.textContent(), { timeout: 20_000 }).toMatch(/ 0 broken$/);
    const source = page.getByLabel("Your optimizer");
    const starter = await source.inputValue();
    await source.fill(starter.replace("Math.sign(slope)", "slope / Math.abs(slope)"));
    await judge.click();
    await expect
      .poll(() => verdict.textContent(), { timeout: 20_000 })
      .toMatch(/FAIL {2}rests where the gradient is zero/);
    await source.fill("export const = 1;");
    await judge.click();
    await expect.poll(() => verdict.textContent(), { timeout: 20_000 }).toMatch(/could not be run/);
    await source.fill("export const a = 1;");
    await judge.click();
    await expect.poll(() => verdict.textContent(), { timeout: 20_000 }).toMatch(/export a row/);
    expect(errors).toEqual([]);
    await page.close();
  });
});
