type Record = readonly string[];

/** Whether a record is an empty line. */
function isBlank(record: Record): boolean {
  return record.length === 1 && record[0] === "";
}

/** The records without empty lines; in a table of one column these are empty fields, and stay. */
export function withoutBlankLines(read: readonly Record[]): readonly Record[] {
  const width = read.find((record) => !isBlank(record))?.length;
  return width === 1 ? read : read.filter((record) => !isBlank(record));
}
