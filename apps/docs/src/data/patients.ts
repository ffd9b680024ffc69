import diabetes from "./diabetes-44.json";

const inputs = diabetes.columns.length - 2;

/** What was measured of 44 patients (Efron and others, 2004); see NOTICE.md beside the data. */
export const patients: {
  readonly names: readonly string[];
  /** One row for each patient, one column for each name. */
  readonly rows: readonly (readonly number[])[];
  /** How far the disease had gone after a year. */
  readonly progression: readonly number[];
} = {
  names: diabetes.columns.slice(1, -1),
  rows: diabetes.rows.map((row) => row.slice(1, inputs + 1)),
  progression: diabetes.rows.map((row) => row[inputs + 1] ?? 0),
};
