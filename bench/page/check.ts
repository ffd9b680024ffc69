/** Gives the value back if it is an object, and throws with its place if not. */
export function checkRecord(at: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error(`${at}: must be an object`);
  return value as Record<string, unknown>;
}

/** Likewise a list. */
export function checkList(at: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${at}: must be a list`);
  return value;
}

/** Likewise a text that says something. */
export function checkText(at: string, value: unknown): string {
  if (typeof value !== "string" || value === "") throw new Error(`${at}: must be a text`);
  return value;
}

/** Likewise a finite number of 0 or more: nothing that is measured is less. */
export function checkNumber(at: string, value: unknown): number {
  if (!Number.isFinite(value) || Number(value) < 0)
    throw new Error(`${at}: must be a finite number, 0 or more`);
  return Number(value);
}

/** Throws unless the value is among others. */
export function checkOneOf(at: string, value: unknown, choices: readonly unknown[]): void {
  if (!choices.includes(value)) throw new Error(`${at}: must be among ${choices.join(", ")}`);
}
