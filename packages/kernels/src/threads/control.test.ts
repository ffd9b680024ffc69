import { expect, test, vi, type Mock } from "vitest";
import { controlBytes, serve, share } from "./control.js";
import {
  exchangeBytes,
  exchangeIn,
  listBytes,
  listsIn,
  type Desk,
  type Job,
  type SharedLoops,
} from "./job.js";

const job: Job = { kind: "squares", from: 32, rows: 48, parts: 3 };
const none = () => undefined;

function deskOf(squares: SharedLoops["squares"]): Desk {
  return {
    loops: { squares, predict: () => 0, project: none, products: none },
    columns: 1,
    values: new Float64Array(80),
    y: undefined,
    weights: undefined,
    weighted: false,
    lists: listsIn(new ArrayBuffer(listBytes)),
    exchange: exchangeIn(new ArrayBuffer(exchangeBytes(1)), 1),
  };
}

const controlOf = () => new Int32Array(new SharedArrayBuffer(controlBytes));
const values = ({ exchange }: Desk) => [0, 3, 6].map((at) => exchange.slots[at]);

test("each part is done once, by the thread that made the offer if by nobody else", () => {
  const taken: number[][] = [];
  const desk = deskOf((data, _params, _sums, from, to) => {
    taken.push([data.x.rows, from, to]);
    return from;
  });
  expect(share(controlOf(), 0, desk, job)).toBe(true);
  expect(taken).toEqual([
    [48, 0, 16],
    [48, 16, 32],
    [48, 32, 48],
  ]);
  expect(values(desk)).toEqual([0, 16, 32]);
});

/** In the middle of the first part of a job, another thread comes by and does what `squares` says. */
function inTheMiddle(squares: SharedLoops["squares"]) {
  const control = controlOf();
  const [mine, theirs]: number[][] = [[], []];
  const desk = deskOf((_data, _params, _sums, from) => {
    mine?.push(from);
    if (from === 0) {
      const wait = vi.spyOn(Atomics, "wait").mockImplementation(() => {
        Atomics.store(control, 1, -1);
        return "ok";
      });
      serve(control, 5, { ...other, exchange: desk.exchange });
      wait.mockRestore();
      Atomics.store(control, 1, 5);
    }
    return from + 1;
  });
  const other = deskOf((data, params, sums, from, to) => {
    theirs?.push(from);
    return squares(data, params, sums, from, to);
  });
  return { control, desk, mine, theirs };
}

test("another thread does what nobody has begun, from the last part on", () => {
  const { control, desk, mine, theirs } = inTheMiddle((_data, _params, _sums, from) => from + 2);
  expect(share(control, 5, desk, job)).toBe(true);
  expect([mine, theirs]).toEqual([[0], [32, 16]]);
  expect(values(desk)).toEqual([1, 18, 34]);
});

test("what fails there is done here", () => {
  const { control, desk, mine, theirs } = inTheMiddle(() => {
    throw new RangeError("no memory");
  });
  expect(share(control, 5, desk, job)).toBe(true);
  expect([mine, theirs]).toEqual([
    [0, 16, 32],
    [32, 16],
  ]);
  expect(values(desk)).toEqual([1, 17, 33]);
});

test("who comes late with a part that was taken back does not hand it in", () => {
  const { control, desk } = inTheMiddle((_data, _params, _sums, from) => {
    // As if it had been taken back meanwhile.
    Atomics.add(control, 8 + from / 16, 2);
    return NaN;
  });
  share(control, 5, desk, job);
  expect(values(desk)).toEqual([1, 0, 0]);
});

test("who comes too late for a job finds nothing to do", () => {
  const { control, desk, theirs } = inTheMiddle(() => NaN);
  const exchange = Atomics.compareExchange.bind(Atomics) as (
    ...numbers: readonly [Int32Array, number, number, number]
  ) => number;
  const spy = vi.spyOn(Atomics, "compareExchange") as unknown as Mock<typeof exchange>;
  spy.mockImplementation((list, at, old, next) => {
    const found = exchange(list, at, old, next);
    // Between having been taken and being looked at, the part becomes one of another job.
    if (found === old && next % 4 === 1) Atomics.add(list, at, 2);
    return found;
  });
  share(control, 5, desk, job);
  spy.mockRestore();
  expect(theirs).toEqual([]);
});
