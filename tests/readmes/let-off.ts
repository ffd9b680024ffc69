import { demands, missing, type Asked, type Demand } from "./asked.js";

/** Names that are let off a demand, each with the reason. */
export type LetOff = Readonly<Partial<Record<Demand, Readonly<Record<string, string>>>>>;

/** What the doc comments of these names need not say, and why. */
export const letOff: LetOff = {
  throws: {
    convexProblems: "makes its problems with sizes that are written there",
    toRows: "asks for the rows that there are",
  },
  source: {
    absoluteError: "elementary",
    chain: "one after the other",
    constant: "elementary",
    exponentialDecay: "elementary",
    freeze: "elementary",
    halfMse: "an average of halfSquaredError, which names its source",
    joined: "one after the other",
    learningRate: "a factor",
    logCoshLoss: "elementary",
    mse: "an average of squaredError, which names its source",
    multiStepDecay: "elementary",
    polynomialDecay: "elementary",
    reduceOnPlateau: "elementary",
    stepDecay: "elementary",
  },
};

/** Lets names off; one that is let off for nothing is a problem, so that no exception outlives its reason. */
export function excuse(coverage: readonly Asked[], letOff: LetOff): Asked[] {
  const isLetOff = ({ demand, name }: Asked) => letOff[demand]?.[name] !== undefined;
  const idle = (Object.keys(demands) as Demand[]).flatMap((demand) =>
    Object.keys(letOff[demand] ?? {})
      .filter(
        (name) => !coverage.some((asked) => isLetOff(asked) && asked.name === name && !asked.met),
      )
      .map((name) => missing(demand, name, `${name} is let off, and need not be: ${demand}`)),
  );
  return [...coverage.map((asked) => ({ ...asked, met: asked.met || isLetOff(asked) })), ...idle];
}
