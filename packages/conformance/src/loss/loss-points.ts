import type { Vector } from "@descent/core";
import { spread } from "../sample.js";
import type { LossSubject } from "./loss-subject.js";

/** A prediction with its target, and both as words for a message. */
export interface LossPoint {
  readonly prediction: number;
  readonly target: number;
  readonly where: string;
}

/** The targets of a row that states none. */
export const targets: Vector = [-250, -0.5, 0, 1, 3];
const offsets = [-1e6, -1000, -37, -3, -1, -0.1, -1e-4, 0, 1e-4, 0.1, 1, 3, 37, 1000, 1e6];

/** Where a loss is measured: for each target, predictions in ascending order, near and far. */
export function lossPoints(subject: LossSubject): readonly LossPoint[] {
  return (subject.targets ?? targets).flatMap((target) => {
    const inner = Array.from({ length: 24 }, (_, i) => 8 * spread(i) - 4);
    const around = [...offsets, ...inner].map((offset) => target + offset);
    return [...new Set([0, ...around])]
      .sort((a, b) => a - b)
      .map((prediction) => ({
        prediction,
        target,
        where: `prediction ${prediction}, target ${target}`,
      }));
  });
}

/** Whether the loss is smooth within `margin` of the point. */
export function isSmoothAt(subject: LossSubject, point: LossPoint, margin: number): boolean {
  const kinks = subject.kinks?.(point.target) ?? [];
  return kinks.every((kink) => Math.abs(kink - point.prediction) > margin);
}
