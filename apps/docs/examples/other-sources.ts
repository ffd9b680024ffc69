import { fromArrow, fromColumns, fromRecords } from "@descent/data";

// As JSON and databases give them.
const records = fromRecords([{ size: 50, kind: "flat" }, { size: 80 }]);
console.log(records.columns[1]?.missing);

// Arrays and typed arrays; a Float64Array is not copied.
const sizes = new Float64Array([50, 80]);
const columns = fromColumns({ size: sizes, kind: ["flat", null] });
console.log(columns.columns[0]?.values === sizes);

// As `tableFromIPC` of apache-arrow makes it: whatever has this shape will do.
const arrow = fromArrow({
  schema: { fields: [{ name: "size" }] },
  getChild: () => ({ toArray: () => sizes }),
});
console.log(arrow.rows, arrow.columns[0]?.kind);
