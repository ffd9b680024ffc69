import {
  costLaws,
  lossLaws,
  modelLaws,
  objectiveLaws,
  optimizerLaws,
  scalarLaws,
  scheduleLaws,
  stopRuleLaws,
  type Check,
} from "@descent/conformance";
import { describe, test } from "vitest";
import { costs } from "./costs.js";
import { losses } from "./losses.js";
import { models } from "./models.js";
import { objectives } from "./objectives.js";
import { optimizers } from "./optimizers.js";
import { scalars } from "./scalars.js";
import { schedules } from "./schedules.js";
import { stopRules } from "./stop-rules.js";

const kinds: Readonly<Record<string, readonly Check[]>> = {
  costs: costs.flatMap(costLaws),
  losses: losses.flatMap(lossLaws),
  models: models.flatMap((model) => modelLaws(model)),
  objectives: objectives.flatMap(objectiveLaws),
  optimizers: optimizers.flatMap(optimizerLaws),
  "scalar functions": scalars.flatMap(scalarLaws),
  schedules: schedules.flatMap(scheduleLaws),
  "stop rules": stopRules.flatMap(stopRuleLaws),
};

for (const [kind, checks] of Object.entries(kinds)) {
  describe(kind, () => {
    for (const { name, check } of checks) test(name, check);
  });
}
