import { fitLinearRegression } from "@descent/models";

// One reading each hour, which rises by half a unit a day from 20.
const start = Date.UTC(2026, 0, 1); // some 1.8 × 10¹² milliseconds
const hours = Array.from({ length: 500 }, (_, hour) => hour);
const x = hours.map((hour) => start + hour * 3_600_000);
const y = hours.map((hour) => 20 + (0.5 * hour) / 24);

const fit = fitLinearRegression({ x, y });
const perDay = (fit.coefficients[0] ?? NaN) * 86_400_000;
console.log(Math.abs(perDay / 0.5 - 1) < 1e-9);
console.log(fit.predict([start + 1000 * 3_600_000])[0]?.toFixed(6));
console.log((20 + 0.5 * (1000 / 24)).toFixed(6));
