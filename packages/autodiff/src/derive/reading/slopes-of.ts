import { perturb } from "../../perturb.js";
import { Builder } from "../../trace/builder.js";
import type { Call, Formula } from "../formula/formula.js";
import { read } from "./read.js";

/** The slopes of a call as its row has them, for functions that the books say nothing of. */
export function slopesOf({ row, args }: Call): readonly Formula[] {
  return perturb((level) => {
    const builder = new Builder(level);
    const [x = builder.constant(0), y = x] = args.map((arg, i) => {
      const plain = arg.kind === "coefficient" && arg.times.length + arg.over.length === 0;
      return plain ? builder.constant(arg.top / arg.bottom) : builder.parameter(i);
    });
    const node = "slope" in row ? builder.unary(row, x) : builder.binary(row, x, y);
    const parameter = (index: number): Formula => args[index] as Formula;
    return ([0, 1] as const).slice(0, args.length).map((i) => {
      return read(builder.slope(node as never, i), { parameter });
    });
  });
}
