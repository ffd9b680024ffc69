"""Least squares as they are fitted with scikit-learn and numpy. Asked by child.ts, line by line."""

import json
import sys
import time

import numpy as np

folder, columns, what = sys.argv[1], int(sys.argv[2]), sys.argv[3]
x = np.fromfile(folder + "/x.f64").reshape(-1, columns)
y = np.fromfile(folder + "/y.f64")


def normal_equations():
    means, mean = x.mean(axis=0), y.mean()
    centred = x - means
    slopes = np.linalg.solve(centred.T @ centred, centred.T @ (y - mean))
    return [mean - means @ slopes, *slopes]


def fitted(model):
    model.fit(x, y)
    return [model.intercept_, *model.coef_]


if what == "numpy":
    name, fit = "numpy " + np.__version__ + " normal equations", normal_equations
else:
    import sklearn
    from sklearn.linear_model import LinearRegression, Ridge

    name = "scikit-learn " + sklearn.__version__ + " " + what
    if what == "LinearRegression":
        fit = lambda: fitted(LinearRegression())
    else:
        fit = lambda: fitted(Ridge(alpha=0, solver="cholesky"))

print(json.dumps({"name": name, "gradient": list(map(float, fit()))}))
sys.stdout.flush()
for line in sys.stdin:
    times = int(line)
    start = time.perf_counter_ns()
    for _ in range(times):
        fit()
    print((time.perf_counter_ns() - start) / times)
    sys.stdout.flush()
