import type { Model, Vector } from "@descent/core";
import { deepFreeze } from "../freeze.js";
import { spread } from "../sample.js";
import type { ModelSubject } from "./model-subject.js";

/** Parameters with an input, and both as words for a message. */
export interface ModelPoint<Input> {
  readonly params: Vector;
  readonly input: Input;
  readonly where: string;
}

/** Where a model is measured: every input at a few frozen vectors of parameters. */
export function modelPoints<Input>(
  { size }: Model<Input>,
  { inputs }: ModelSubject<Input>,
): readonly ModelPoint<Input>[] {
  return [0, 1, 2].flatMap((k) => {
    const params = Array.from({ length: size }, (_, i) => 6 * spread(size * k + i) - 3);
    deepFreeze(params);
    const where = (j: number): string => `input ${j}, parameters [${params.join(", ")}]`;
    return inputs.map((input, j) => ({ params, input, where: where(j) }));
  });
}

/** scale · ∂h/∂θ, added to zeros. */
export function gradientOf<Input>(
  model: Model<Input>,
  { params, input }: ModelPoint<Input>,
  scale: number,
): number[] {
  const out = Array.from({ length: model.size }, () => 0);
  model.addGradient(params, input, scale, out);
  return out;
}
