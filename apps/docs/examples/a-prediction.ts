import { linear } from "@descent/models";

const model = linear(1); // one input; the intercept first, then the slope
const line = [45, 12]; // 45 kg at 150 cm, and 12 kg more for each 10 cm
const weightOf = (height: number) =>
  model.predict(line, [(height - 150) / 10]);

console.log(weightOf(150), weightOf(160), weightOf(185));
