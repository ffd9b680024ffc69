import { readFile } from "node:fs/promises";
import { productFeatures, readCsv, selectExamples } from "@descent/data";
import { fitLinearRegression, formulaOf, modelOf } from "@descent/models";
import { emptyStream, fitStream, partialFit } from "@descent/models/stream";

const file = new URL("patients.csv", import.meta.url);
const text = (await readFile(file, "utf8")).trimEnd();
const [header, ...lines] = text.split("\n");
const select = (part: string) =>
  selectExamples(readCsv(part), {
    features: ["bmi", "blood_pressure"],
    target: "progression",
  });

// Stands in for a file too large to keep: 100 patients at a time.
function* chunks() {
  for (let at = 0; at < lines.length; at += 100)
    yield select([header, ...lines.slice(at, at + 100)].join("\n"));
}

// The product of both, from their middles; the first chunk says where these are.
const [first] = chunks();
if (first === undefined) throw new Error("no patients");
const { names, encode } = productFeatures(first.x, {
  names: first.names,
  powers: false,
});

let stream = emptyStream({ names });
for (const { x, y } of chunks())
  stream = partialFit(stream, { x: encode(x), y });

const fit = fitStream(stream); // at any time
console.log(formulaOf(modelOf(fit), 4));
console.log(fit.report.sentence);

// The same of all patients at once.
const { x, y } = select(text);
const whole = fitLinearRegression({ x: encode(x), y, names });
console.log(formulaOf(modelOf(whole), 4));
