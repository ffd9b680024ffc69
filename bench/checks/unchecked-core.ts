// @descent/core without its checks: an engine that is its loops, and checks that do not look. Taken in the place of
// the real one by what is imported as unchecked.
import type { Engine, EngineLoops } from "@descent/core";

export { DescentError } from "@descent/core";

function unchecked(): void {
  return;
}

export {
  unchecked as check,
  unchecked as checkBoolean,
  unchecked as checkCount,
  unchecked as checkFinite,
  unchecked as checkFraction,
  unchecked as checkOptions,
  unchecked as checkPositive,
  unchecked as checkVector,
};

/** As `engineFrom` of core, and no check of what goes in and comes out. */
export function engineFrom(name: string, loops: EngineLoops): Engine {
  return {
    name,
    allocate: loops.allocate,
    squares: (data, params, [from, to] = [0, data.x.rows]) => {
      const sums = new Float64Array(data.x.columns + 1);
      const value = loops.squares(data, Float64Array.from(params), sums, from, to);
      return { value, sums: Array.from(sums) };
    },
    predict: (data, params, out, [from, to] = [0, data.x.rows]) => {
      loops.predict(data, Float64Array.from(params), out, from, to);
    },
    project: (data, slopes, [from, to] = [0, data.x.rows]) => {
      const sums = new Float64Array(data.x.columns + 1);
      loops.project(data, slopes, sums, from, to);
      return Array.from(sums);
    },
    products: (data, [from, to] = [0, data.x.rows]) => {
      const width = data.x.columns + 2;
      const out = new Float64Array(width * width);
      loops.products(data, out, from, to);
      for (let i = 0; i < width; i++)
        for (let j = 0; j < i; j++) out[j * width + i] = Number(out[i * width + j]);
      return out;
    },
    descend: (data, params, { batch, order, intercept = true, rates }) => {
      const moved = Float64Array.from(params);
      const steps = Math.ceil((order?.length ?? data.x.rows) / batch);
      const all = typeof rates === "number" ? new Float64Array(steps).fill(rates) : rates;
      loops.descend(data, moved, { rates: Float64Array.from(all), batch, order, intercept });
      return Array.from(moved);
    },
  };
}
