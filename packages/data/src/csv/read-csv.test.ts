import { DescentError } from "@descent/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CsvOptions } from "./csv-options.js";
import { readCsv } from "./read-csv.js";

const seed = 20261121;

/** What a call throws. */
function problemOf(call: () => unknown): DescentError {
  try {
    call();
  } catch (error) {
    if (error instanceof DescentError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

/** How a table can be written: what the reader has to see through. */
interface Style {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly mark: boolean;
  readonly lastEnd: boolean;
  readonly quoteAll: boolean;
}

const styles: fc.Arbitrary<Style> = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|", ":"),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  mark: fc.boolean(),
  lastEnd: fc.boolean(),
  quoteAll: fc.boolean(),
});

/** Written after RFC 4180, apart from the parser and the formatter of the library. */
function write(rows: readonly (readonly string[])[], style: Style): string {
  const { delimiter, lineEnd, mark, lastEnd, quoteAll } = style;
  const field = (text: string): string =>
    quoteAll || [delimiter, '"', "\n", "\r"].some((one) => text.includes(one))
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const lines = rows.map((row) => row.map(field).join(delimiter));
  return (mark ? "\uFEFF" : "") + lines.join(lineEnd) + (lastEnd ? lineEnd : "");
}

const words = fc
  .array(
    fc.constantFrom("a", "é", "😀", '"', ",", ";", "\t", "|", ":", "\n", "\r", "\r\n", " ", "7"),
    {
      maxLength: 6,
    },
  )
  .map((letters) => `w${letters.join("")}`);

const tables = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.array(fc.tuple(fc.array(words, { minLength: width, maxLength: width }), fc.double()), {
    minLength: 1,
    maxLength: 6,
  }),
);

describe("what is written is read", () => {
  test("text with delimiters, quotes, line breaks and byte order marks, and numbers to the bit", () => {
    fc.assert(
      fc.property(tables, styles, (made, style) => {
        const [[texts] = [[]]] = made;
        const names = [...texts.map((_, j) => `name "${j}",`), "number"];
        const numbers = made.map(([, number]) => (Number.isFinite(number) ? number : 0));
        const rows = made.map(([row], i) => [
          ...row,
          Object.is(numbers[i], -0) ? "-0" : `${numbers[i]}`,
        ]);
        const table = readCsv(write([names, ...rows], style), { delimiter: style.delimiter });
        expect(table.rows).toBe(made.length);
        expect(table.columns.map(({ name }) => name)).toEqual(names);
        texts.forEach((_, j) => {
          expect(table.columns[j]?.values).toEqual(made.map(([row]) => row[j]));
        });
        expect(table.columns.at(-1)?.values).toEqual(Float64Array.from(numbers));
      }),
      { seed, numRuns: 400 },
    );
  });

  test("decimal commas, and whatever delimiter is found", () => {
    const numbers = fc.array(fc.tuple(fc.double(), fc.double()), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        numbers,
        styles,
        fc.constantFrom("." as const, "," as const),
        (made, style, decimal) => {
          fc.pre(style.delimiter !== ":" && style.delimiter !== decimal);
          const rows = made.map((row) => row.map((x) => (Number.isFinite(x) ? x : 1)));
          const text = rows.map((row) => row.map((x) => String(x).replace(".", decimal)));
          const table = readCsv(write([["a", "b"], ...text], style), { decimal });
          const columns = [0, 1].map((j) => Float64Array.from(rows, (row) => (row[j] ?? NaN) + 0));
          expect(table.columns.map(({ values }) => Array.from(values, Number))).toEqual(
            columns.map((values) => Array.from(values)),
          );
        },
      ),
      { seed, numRuns: 300 },
    );
  });

  test("the delimiter of a long text is found in its beginning, wherever that is cut off", () => {
    const line = `"${'a, or ""b"".'.repeat(200)}";7`;
    const whole = ["n,a,m,e;x", ...Array.from({ length: 60 }, () => line)].join("\n");
    for (let shift = 0; shift < 40; shift++) {
      const table = readCsv(`${"n".repeat(shift)}${whole}`);
      expect([table.rows, table.columns.length]).toEqual([60, 2]);
    }
  });

  test("lines may end in different ways, and empty ones do not count", () => {
    const table = readCsv("a,b\r\n1,2\n\n3,4\r5,6\n\n");
    expect(table.columns.map(({ values }) => [...values])).toEqual([
      [1, 3, 5],
      [2, 4, 6],
    ]);
  });

  test("in a table of one column an empty line is a missing value", () => {
    const [column] = readCsv("a\n1\n\n3\n").columns;
    expect(column).toEqual({
      name: "a",
      kind: "number",
      values: new Float64Array([1, NaN, 3]),
      missing: [1],
    });
  });

  test("a quote inside a field that does not begin with one is a quote", () => {
    expect(readCsv("size,n\n6'5\",1\n").columns[0]?.values).toEqual(["6'5\""]);
  });
});

describe("types and missing values", () => {
  test("the usual markers are missing in numbers and in text", () => {
    const markers = ["", "NA", " N/A ", "n/a", "#N/A", "NaN", "nan", "null", "NULL", "?"];
    const table = readCsv(["x,t", "1,a", ...markers.map((one) => `${one},${one}`)].join("\n"));
    const missing = markers.map((_, i) => i + 1);
    expect(table.columns.map((column) => column.missing)).toEqual([missing, missing]);
    expect([...(table.columns[0]?.values ?? [])]).toEqual([1, ...markers.map(() => NaN)]);
    expect(table.columns[1]?.values).toEqual(["a", ...markers.map(() => null)]);
  });

  test("markers of one's own take their place", () => {
    const table = readCsv("x,y\n-,?\n2,3", { missing: ["-"], types: { y: "text" } });
    expect(table.columns.map(({ missing }) => missing)).toEqual([[0], []]);
    expect(table.columns[1]?.values).toEqual(["?", "3"]);
  });

  test("a column without values is one of numbers, all missing", () => {
    expect(readCsv("a,b\n,1\n,2").columns[0]).toMatchObject({ kind: "number", missing: [0, 1] });
  });

  test("types keep the zeros of a code", () => {
    const table = readCsv("zip,n\n01234,1", { types: { zip: "text" } });
    expect(table.columns[0]?.values).toEqual(["01234"]);
  });

  test("without a header columns are numbered", () => {
    const table = readCsv("1,2\n3,4", { header: false });
    expect(table.columns.map(({ name }) => name)).toEqual(["column0", "column1"]);
    expect(table.rows).toBe(2);
    expect(readCsv("2019,2020\n3,4", { header: true }).columns[1]?.name).toBe("2020");
  });
});

describe("what is wrong is refused, with its place", () => {
  test.each<[what: string, text: string, message: string, options?: CsvOptions]>([
    [
      "no number",
      "a,b\n1,2\nx,3",
      'readCsv(text, "a"): must be a number, like others, got "x" at row 1, column 0. Line 3',
    ],
    [
      "of a type",
      "a,b\nx,2",
      'readCsv(text, "a"): must be a number, got "x" at row 0, column 0. Line 2',
      { types: { a: "number" } },
    ],
    [
      "too large",
      "a\n1\n-1e400",
      'readCsv(text, "a"): must be within the range of numbers, got "-1e400" at row 1, column 0. Line 3',
    ],
    [
      "other mark",
      "a;b\n1;2,5",
      'readCsv(text, "b"): must be a number in decimal notation, got "2,5" at row 0, column 1. Line 2 of the text. Pass decimal: ","',
    ],
    [
      "hexadecimal",
      "a,b\n1,0x10",
      'readCsv(text, "b"): must be a number in decimal notation, got "0x10" at row 0, column 1',
    ],
    [
      "underscores",
      "a,b\n1,1_000",
      'readCsv(text, "b"): must be a number in decimal notation, got "1_000" at row 0, column 1',
    ],
    [
      "thousands",
      'a,b\n1,"1,000.5"',
      'readCsv(text, "b"): must be a number in decimal notation, got "1,000.5" at row 0, column 1',
    ],
    [
      "infinity",
      "a,b\n1,-Infinity",
      'readCsv(text, "b"): must be a number in decimal notation, got "-Infinity" at row 0, column 1',
    ],
    [
      "long line",
      "a,b\n1,2\n1,2,3",
      "readCsv(text): must have 2 fields in every line, got 3 at row 1, column 2. Line 3",
    ],
    [
      "short line",
      'a,b\n"1\n",2\n\n1',
      "readCsv(text): must have 2 fields in every line, got 1 at row 1, column 1. Line 5",
    ],
    [
      "open quote",
      'a,b\n1,"2\n3,4',
      'readCsv(text): must close its quote, got "\\"2\\n3,4" at row 0, column 1. Line 2',
    ],
    [
      "open quote in the header",
      '"a,b\n1,2',
      'readCsv(text): must close its quote, got "\\"a,b\\n1,2" at column 0. Line 1',
    ],
    [
      "text after a quote",
      'a,b\n5,6\n\n1,"2"x',
      'readCsv(text): must end its field with the closing quote, got "\\"2\\"x" at row 1, column 1. Line 4',
    ],
    [
      "space after a quote",
      'a,b\n"1" ,2',
      "readCsv(text): must end its field with the closing quote",
    ],
    [
      "numbers for names",
      "1,2\n3,4",
      'readCsv(text): must begin with the names of the columns, got "1". Pass header: false',
    ],
    ["no name", "a,,b\n1,2,3", 'readCsv(text): must name every column, got "" at column 1'],
    [
      "one name twice",
      "a, a\n1,2",
      'readCsv(text): must name no two columns alike, got "a" at column 1',
    ],
    ["no rows", "a,b\n", "readCsv(text): must have at least one row of values, got 0"],
    ["nothing", "", "readCsv(text): must have at least one row of values, got 0"],
    ["two delimiters", "a|b;c\n1|2;3", 'readCsv(delimiter): must be given where ";" and "|" fit'],
    [
      "a wrong delimiter",
      "a",
      'readCsv(delimiter): must be one character that no number, word or quote is made of, got "-"',
      { delimiter: "-" },
    ],
    [
      "delimiter as mark",
      "a",
      "readCsv(delimiter): must not be the decimal mark",
      { delimiter: ",", decimal: "," },
    ],
    [
      "a wrong type",
      "a",
      'readCsv(types.a): must be "number" or "text"',
      { types: { a: "date" as "text" } },
    ],
    [
      "types of no column",
      "a\n1",
      'readCsv(types): must be of columns: a, got "b"',
      { types: { b: "text" } },
    ],
    [
      "wrong markers",
      "a",
      "readCsv(missing): must be an array of strings",
      { missing: "NA" as unknown as string[] },
    ],
    ["a wrong mark", "a", 'readCsv(decimal): must be "." or ","', { decimal: "·" as "." }],
    ["an unknown option", "a", "readCsv(options): must be among", { comma: "," } as CsvOptions],
    [
      "no text",
      1 as unknown as string,
      "readCsv(text): must be a string, got 1. Decode a file first",
    ],
  ])("%s", (_, text, message, options = {}) => {
    expect(problemOf(() => readCsv(text, options)).message).toContain(message);
  });

  test("a cell at fault is found wherever it is, by row, column, name and line", () => {
    const shape = fc.record({
      rows: fc.integer({ min: 2, max: 8 }),
      columns: fc.integer({ min: 2, max: 5 }),
      at: fc.nat(),
      lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
      fault: fc.constantFrom("oops", "1e999", '"1', '"1"2', "1,2"),
    });
    fc.assert(
      fc.property(shape, ({ rows, columns, at, lineEnd, fault }) => {
        const [row, column] = [Math.floor(at / columns) % rows, at % columns];
        const cells = Array.from({ length: rows }, (_, i) =>
          Array.from({ length: columns }, (_, j) =>
            i === row && j === column ? fault : `${i + j}.5`,
          ),
        );
        const names = Array.from({ length: columns }, (_, j) => `c${j}`);
        const text = [names, ...cells].map((one) => one.join(",")).join(lineEnd);
        const problem = problemOf(() => readCsv(text));
        const tooLong = fault === "1,2";
        expect([problem.row, problem.column]).toEqual([row, tooLong ? columns : column]);
        expect(problem.hint).toContain(`Line ${row + 2} of the text`);
        const named = fault === "oops" || fault === "1e999";
        if (named) expect(problem.argument).toBe(`text, "c${column}"`);
        if (named) expect(problem.received).toBe(fault);
      }),
      { seed, numRuns: 300 },
    );
  });

  test("a point where the decimal mark is a comma", () => {
    const problem = problemOf(() => readCsv("a;b\n1;2.5", { decimal: "," }));
    expect(problem.message).toContain(
      'got "2.5" at row 0, column 1. Line 2 of the text. Pass decimal: "."',
    );
  });

  test("rows are counted with the empty lines where these are rows, and without elsewhere", () => {
    const rowOf = (text: string) => problemOf(() => readCsv(text)).row;
    expect([rowOf('a\n\n\n"1'), rowOf('a,b\n\n\n"1')]).toEqual([2, 0]);
    expect([rowOf("a\n\n\n1e999"), rowOf("a,b\n\n\n1e999,1")]).toEqual([2, 0]);
  });

  test("doubled quotes close nothing", () => {
    const problem = problemOf(() => readCsv('a,b\n1,"x ""y"" z\n2,3'));
    expect(problem.rule).toBe("must close its quote");
  });

  test("a quote that is never closed is found in a long text", () => {
    const problem = problemOf(() => readCsv(`a,b\n1,"${"x".repeat(5e6)}`));
    expect([problem.row, problem.column]).toEqual([0, 1]);
  });

  test("names that objects have are names like others", () => {
    const table = readCsv("__proto__,constructor\n1,2");
    expect(table.columns.map(({ name }) => name)).toEqual(["__proto__", "constructor"]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
