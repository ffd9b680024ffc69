import { fitLinearRegression } from "@descent/models";

export const fit = fitLinearRegression;
