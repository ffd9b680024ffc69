import { readCsv, selectExamples } from "@descent/data";

const table = readCsv(`size,floor,price
50,2,100
80,,170
120,1,NA
65,4,140
90,0,195`);
const wanted = { features: ["size", "floor"], target: "price" };

try {
  selectExamples(table, wanted);
} catch (error) {
  if (error instanceof Error) console.log(error.message);
}
const { y, rows, dropped } = selectExamples(table, {
  ...wanted,
  missing: "drop",
});
console.log(y.length, rows);
console.log(dropped);
