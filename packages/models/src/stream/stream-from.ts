import {
  check,
  checkBoolean,
  checkCount,
  checkFinite,
  checkOptions,
  type Vector,
} from "@descent/core";
import { checkNames } from "../design.js";
import { productsOf, type LinearStream } from "./linear-stream.js";

/**
 * A stream that was kept, as it comes out of `JSON.parse`, checked. It goes on with the same bits.
 *
 * @param json - What {@link emptyStream}, {@link partialFit} or {@link mergeStreams} made.
 * @throws DescentError that names the damage: another format, a newer version, a number that is missing or
 *   none, a list of another length.
 *
 * @example
 * ```ts
 * import { fitStream, emptyStream, partialFit, streamFrom } from "@descent/models/stream";
 *
 * const stream = partialFit(emptyStream({ columns: 1 }), { x: [1, 2], y: [3, 5] });
 * const later = partialFit(streamFrom(JSON.parse(JSON.stringify(stream))), { x: [3], y: [7] });
 * console.log(fitStream(later).params.map((param) => param.toFixed(6))); // [ '1.000000', '2.000000' ]
 * ```
 */
export function streamFrom(json: unknown): LinearStream {
  return checkStream("streamFrom", "json", json);
}

/** Refuses what is no stream, and names what is wrong. */
export function checkStream(call: string, argument: string, json: unknown): LinearStream {
  const ok = typeof json === "object" && json !== null;
  check(ok, call, argument, "must be a stream, by emptyStream", json);
  const { format, version, names, columns, rows, examples, weighting, decayed, ...numbers } =
    json as LinearStream;
  const right = (format as unknown) === "descent-linear-stream";
  check(right, call, `${argument}.format`, 'must be "descent-linear-stream"', format);
  const rule = "must be 1, the version that is read here";
  check((version as unknown) === 1, call, `${argument}.version`, rule, version);
  checkOptions(call, json, [
    ...["format", "version", "names", "columns", "rows", "examples", "weighting", "decayed"],
    ...["count", "means", "rests", "products"],
  ]);
  checkCount(call, `${argument}.columns`, columns);
  checkNames(call, names ?? undefined, columns);
  checkCount(call, `${argument}.rows`, rows, 0);
  checkCount(call, `${argument}.examples`, examples, 0);
  const known = [null, "precision", "frequency"].includes(weighting);
  check(known, call, `${argument}.weighting`, "must be precision, frequency or null", weighting);
  checkBoolean(call, `${argument}.decayed`, decayed);
  const { count, means, rests, products } = numbers;
  checkFinite(call, `${argument}.count`, count);
  const positive = examples === 0 ? count === 0 : count > 0;
  check(positive, call, `${argument}.count`, "must be positive if there are examples", count);
  checkNumbers(call, `${argument}.means`, means, columns + 1);
  checkNumbers(call, `${argument}.rests`, rests, columns + 1);
  checkNumbers(call, `${argument}.products`, products, productsOf(columns));
  return json as LinearStream;
}

function checkNumbers(call: string, argument: string, list: Vector, length: number): void {
  const ok = Array.isArray(list) && list.length === length;
  check(ok, call, argument, `must be a list of ${length} numbers`, list);
  for (let i = 0; i < length; i++)
    if (!Number.isFinite(list[i])) checkFinite(call, `${argument}[${i}]`, list[i]);
}
