import { readCsv } from "@descent/data";

const texts = [
  "size,price\n50,100\n80,unknown\n120,300",
  "size,price\n50,100\n80",
  'kind,price\nflat,100\n"house,200',
  "size,price\n50,100\n1,200,300",
  "size;price\n50;100,5\n80;160",
];
for (const text of texts)
  try {
    readCsv(text);
  } catch (error) {
    if (error instanceof Error) console.log(error.message);
  }
