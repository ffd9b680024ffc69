import * as autodiff from "@descent/autodiff";
import * as lossesPackage from "@descent/losses";
import * as modelsPackage from "@descent/models";
import * as optimizersPackage from "@descent/optimizers";
import { expect, test } from "vitest";
import { gaps } from "./completeness.js";
import { costs } from "./costs.js";
import { losses } from "./losses.js";
import { models } from "./models.js";
import { optimizers } from "./optimizers.js";
import { scalars } from "./scalars.js";
import { schedules } from "./schedules.js";
import { stopRules } from "./stop-rules.js";

test("every scalar function of autodiff is a row", () => {
  const exclusions = {
    derivative: "takes a function",
    gradient: "takes a function",
    hessian: "takes a function",
    jacobian: "takes a function",
    directionalDerivative: "takes a function",
    hessianVectorProduct: "takes a function",
    taylor: "takes a function",
    residualsFrom: "makes residuals",
    differentiable: "makes an objective",
    lossFrom: "makes a loss",
    value: "takes a number out of a scalar",
    atKinks: "takes a function",
    kinks: "is a table",
  };
  expect(gaps(autodiff, scalars, exclusions)).toEqual([]);
});

test("every loss and every cost is a row", () => {
  expect(gaps(lossesPackage, [...losses, ...costs], {})).toEqual([]);
});

test("every model is a row", () => {
  const exclusions = {
    fitLinearRegression: "fits a model",
    leastSquares: "fits a model",
    meanLoss: "makes an objective of a model and a loss",
    softmaxObjective: "is an objective",
    fitLogisticRegression: "fits a model",
    precisionWeights: "weighs examples",
    frequencyWeights: "weighs examples",
    inference: "looks at a fit",
    logisticInference: "looks at a fit",
    summary: "looks at a fit",
    advice: "looks at a fit",
    pulls: "looks at a fit",
    modelOf: "keeps a fit",
    modelFrom: "reads a kept fit",
    javaScriptOf: "prints a kept fit",
    sqlOf: "prints a kept fit",
    formulaOf: "prints a kept fit",
    ridge: "makes a penalty",
    lasso: "makes a penalty",
    elasticNet: "makes a penalty",
    proximal: "an update rule, tested with its penalties",
  };
  expect(gaps(modelsPackage, models, exclusions)).toEqual([]);
});

test("every optimizer, transform, schedule and stop rule is a row", () => {
  const exclusions = {
    descend: "the loop",
    descendAsync: "the loop",
    minimize: "the loop with a stop rule and a report",
    minimizeAsync: "the loop with a stop rule and a report",
    saveRun: "writes a run down",
    resumeRun: "reads a run",
    largestCurvature: "measures a matrix",
    powerIteration: "measures a matrix",
    curvatures: "measures a matrix",
    rateReport: "judges a rate",
    rateRange: "tries rates",
    NonFiniteError: "an error",
    ObjectiveError: "an error",
    LineSearchError: "an error",
    minimizeResiduals: "the loop for least squares",
    levenbergMarquardt: "makes an optimizer of residuals: see tests/runs/nonlinear",
  };
  const rows = [...optimizers, ...schedules, ...stopRules];
  expect(gaps(optimizersPackage, rows, exclusions)).toEqual([]);
});

test("what is missing, misspelt or listed twice is named", () => {
  const rows = [{ call: "one" }, { call: "two(1, { a: f(2) })" }, { call: "three()" }];
  const exclusions = { two: "a reason", four: "a reason" };
  expect(gaps({ one: 1, two: 2, five: 5 }, rows, exclusions)).toEqual([
    "five has no row in tests/laws",
    "three is not exported",
    "four is excluded, but not exported",
    "two is excluded, but has a row",
  ]);
});
