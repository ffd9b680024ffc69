import { fitLinearRegression, modelFrom, modelOf } from "@descent/models";

const fit = fitLinearRegression({
  x: [20, 24, 28, 32],
  y: [96, 130, 171, 203],
  names: ["bmi"],
});
const text = JSON.stringify(modelOf(fit)); // to a file, a column, a request

// In another program, which has nothing but the text.
const model = modelFrom(JSON.parse(text));
console.log(model.names, model.predict([26])[0] === fit.predict([26])[0]);

const damaged = text.replace('"version":1', '"version":2');
try {
  modelFrom(JSON.parse(damaged));
} catch (error) {
  if (error instanceof Error) console.log(error.message);
}
