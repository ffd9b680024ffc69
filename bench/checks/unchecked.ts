import { registerHooks } from "node:module";

/** The parts that are measured, with their checks or without. */
export interface Parts {
  readonly fit: typeof import("@descent/models/fast").fitLinearRegression;
  readonly simd: typeof import("@descent/kernels").simd;
  readonly plain: typeof import("@descent/data").plain;
}

const mark = "?unchecked";

/** The same built packages once more, in which `@descent/core` is one without checks. */
export async function uncheckedParts(): Promise<Parts> {
  const core = new URL("unchecked-core.ts", import.meta.url).href;
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      const marked = specifier.endsWith(mark) || context.parentURL?.endsWith(mark) === true;
      const name = specifier.replace(mark, "");
      if (marked && name === "@descent/core") return next(core, context);
      const found = next(name, context);
      if (!marked || found.url.startsWith("node:")) return found;
      return { ...found, url: `${found.url}${mark}` };
    },
  });
  try {
    return await parts(mark);
  } finally {
    hooks.deregister();
  }
}

/** The public calls as they are, or, with the mark, as the hook makes them. */
export async function parts(suffix = ""): Promise<Parts> {
  const load = async (name: string): Promise<unknown> => import(name + suffix);
  const { fitLinearRegression } = (await load("@descent/models/fast")) as {
    readonly fitLinearRegression: Parts["fit"];
  };
  const { simd } = (await load("@descent/kernels")) as Pick<Parts, "simd">;
  const { plain } = (await load("@descent/data")) as Pick<Parts, "plain">;
  return { fit: fitLinearRegression, simd, plain };
}
