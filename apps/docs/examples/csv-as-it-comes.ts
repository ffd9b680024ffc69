import { readCsv } from "@descent/data";

const table = readCsv(
  `size;kind;"price, thousands"
50;flat;100,5
80;"house, detached";NA
1,2e2;"house, detached";301
65;flat;-`,
  { decimal: ",", missing: ["NA", "-"] },
);

for (const { name, kind, values, missing } of table.columns)
  console.log(`${name}: ${kind}`, values, missing);
