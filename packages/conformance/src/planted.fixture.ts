import { expect, test } from "vitest";
import type { Check } from "./law.js";
import { LawError } from "./law-error.js";
import { violations } from "./violations.js";

/**
 * Tests a set of laws on subjects that keep them all and on subjects with a planted bug, one or more
 * for each law, under the law's name.
 */
export function testLaws<Row>(
  laws: (row: Row) => readonly Check[],
  sound: readonly Row[],
  planted: Readonly<Record<string, Readonly<Record<string, Row>>>>,
): void {
  test("sound subjects keep every law", () => {
    for (const row of sound) expect(violations(laws(row))).toEqual([]);
  });

  test("every law has a planted bug", () => {
    const [row] = sound;
    const names = row === undefined ? [] : laws(row).map(({ law }) => law);
    expect(Object.keys(planted).toSorted()).toEqual(names.toSorted());
  });

  for (const [law, bugs] of Object.entries(planted)) {
    for (const [bug, row] of Object.entries(bugs)) {
      test(`"${law}" catches: ${bug}`, () => {
        const found = violations(laws(row)).find((error) => error.law === law);
        expect(found).toBeInstanceOf(LawError);
        expect(found?.message).toContain(`breaks "${law}": `);
      });
    }
  }
}
