/** What a results file of vitest says, as far as the totals need it. */
export interface SuiteCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Counts one results file (vitest's JSON reporter); `undefined` if it is not one. A test file that
 * could not be loaded has no tests in it and counts as one failure.
 */
export function suiteCounts(text: string): SuiteCounts | undefined {
  const report = parse(text);
  if (!isRecord(report)) return undefined;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report;
  if (typeof numPassedTests !== "number" || typeof numFailedTests !== "number") return undefined;
  const files: readonly unknown[] = Array.isArray(testResults) ? testResults : [];
  return {
    passed: numPassedTests,
    failed: numFailedTests + files.filter(failedToLoad).length,
    skipped: count(numPendingTests) + count(numTodoTests),
  };
}

function failedToLoad(file: unknown): boolean {
  if (!isRecord(file) || file.status !== "failed") return false;
  const tests: readonly unknown[] = Array.isArray(file.assertionResults)
    ? file.assertionResults
    : [];
  return !tests.some((test) => isRecord(test) && test.status === "failed");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function count(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
