import { check, checkOptions, DescentError, type Engine, type EngineData } from "@descent/core";
import { plain, type MatrixSource } from "@descent/data";
import { engineExamples } from "../methods/engine-examples.js";
import { checkWeights, type Weights } from "../weights.js";
import { chunkMoments } from "./chunk-moments.js";
import { joinStreams } from "./join-streams.js";
import type { LinearStream } from "./linear-stream.js";
import { checkWeighting } from "./merge-streams.js";
import { checkStream } from "./stream-from.js";

/** Some examples, as they come. All but `x` and `y` may be left out. */
export interface StreamChunk {
  /** Rows of d features, at least one; a one-dimensional array is one feature. As `matrix` takes it. */
  readonly x: MatrixSource;
  /** As many targets, in the same order. */
  readonly y: MatrixSource;
  /** How much each counts, by `precisionWeights` or `frequencyWeights` of `@descent/models`; 1 unless given. */
  readonly weights?: Weights;
  /**
   * What the weights of all earlier examples are multiplied by, above 0 and up to 1, so that the line
   * follows data that change; 1 unless given, which forgets nothing.
   */
  readonly decay?: number;
  /** What goes through the rows: `simd()` of `@descent/kernels`; `plain()` of `@descent/data` unless given. */
  readonly engine?: Engine;
}

/**
 * Adds a chunk of examples to a stream, after which the chunk can be thrown away: the next stream, of which
 * {@link fitStream} gives the line at any time. However the examples are cut into chunks, the line is the
 * same to rounding.
 *
 * The count, the means and the products about them are kept, and joined by the formula of Chan, Golub and
 * LeVeque (1983); a chunk's own are about its own middle. So an offset common to a column, as of
 * timestamps, costs no digits. The stream that is passed in stays as it was.
 *
 * @param stream - By {@link emptyStream}, or by an earlier call.
 * @param chunk - See {@link StreamChunk}.
 * @throws DescentError for an entry that is no finite number and a row that is too long or too short, with
 *   its row in the chunk and in the stream; for a chunk of no rows or other columns; for weights of the other
 *   sense than before; where products overflow; and if an option is unknown.
 *
 * @example
 * ```ts
 * import { emptyStream, fitStream, partialFit } from "@descent/models/stream";
 *
 * let stream = emptyStream({ names: ["height", "age"] });
 * stream = partialFit(stream, { x: [[170, 30], [160, 40]], y: [74, 66] });
 * stream = partialFit(stream, { x: [[180, 50], [165, 20]], y: [88, 67] });
 * console.log(fitStream(stream).coefficients.map((slope) => slope.toFixed(4))); // [ '1.0000', '0.2000' ]
 * ```
 */
export function partialFit(stream: LinearStream, chunk: StreamChunk): LinearStream {
  const call = "partialFit";
  const before = checkStream(call, "stream", stream);
  checkOptions(call, chunk, ["x", "y", "weights", "decay", "engine"]);
  const { weights, decay = 1, engine = plain() } = chunk;
  const lawful = typeof decay === "number" && decay > 0 && decay <= 1;
  check(lawful, call, "decay", "must be above 0 and at most 1", decay);
  const works = typeof (Object(engine) as Partial<Engine>).products === "function";
  check(works, call, "engine", "must be an engine, such as simd()", engine);
  checkWeights(call, weights);
  checkWeighting(call, before, weights?.kind ?? null, "weights");
  const { names, columns, rows } = before;
  return counted(rows, () => {
    const data = engineExamples(call, chunk.x, chunk.y, undefined);
    const rule = `must have ${columns} columns`;
    const hint = "A one-dimensional array is one column";
    check(data.x.columns === columns, call, "x", rule, data.x.columns, { hint });
    const part: LinearStream = {
      format: "descent-linear-stream",
      version: 1,
      names,
      columns,
      rows: data.x.rows,
      examples: weights?.examples.length ?? data.x.rows,
      weighting: weights?.kind ?? null,
      decayed: before.count > 0 && decay < 1,
      ...chunkMoments(engine, weights ? { ...data, weights: rowWeights(data, weights) } : data),
    };
    return joinStreams(call, faded(before, decay), part, "x");
  });
}

/** A stream whose examples count less by a factor. */
function faded(stream: LinearStream, decay: number): LinearStream {
  if (decay === 1 || stream.count === 0) return stream;
  const count = stream.count * decay;
  // What has faded to nothing has no moments either.
  if (count === 0) return { ...stream, count };
  return { ...stream, count, products: stream.products.map((product) => product * decay) };
}

/** The weight of each row as it was given, 0 for those that are left out: chunks are weighed against one another. */
function rowWeights({ x, y }: EngineData, { rowsOf, examples, values }: Weights): Float64Array {
  rowsOf({ rows: x.rows, columns: 1, values: y }, "partialFit");
  const all = new Float64Array(x.rows);
  examples.forEach((row, k) => (all[row] = Number(values[k])));
  return all;
}

/** Adds to an error about a row which row of the stream that is. */
function counted<T>(rows: number, use: () => T): T {
  try {
    return use();
  } catch (error) {
    if (!(error instanceof DescentError) || error.row === undefined || rows === 0) throw error;
    const { call, argument, rule, received, row, column, hint } = error;
    const overall = `Row ${rows + row} of the stream`;
    throw new DescentError({
      ...{ call, argument, rule, received, row },
      ...(column !== undefined && { column }),
      hint: hint === undefined ? overall : `${overall}. ${hint}`,
      cause: error,
    });
  }
}
