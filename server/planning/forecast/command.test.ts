import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerForecastFile, type ForecastAnswer } from "./command";

const good = { id: "mail", start: "2025-01", values: [10, 12, null, 11] };
const file = (parts: object) => JSON.stringify({ horizon: 2, levels: [80, 95], series: [good], ...parts });

function answer(text: string): ForecastAnswer {
  const given = answerForecastFile(text);
  if (!("forecasts" in given)) throw new Error(given.refused);
  return given;
}

const refusedSeries = (one: unknown) => answer(file({ series: [one] })).refused;

describe("the forecast command", () => {
  it("answers each series with its mean and both ends of each range", () => {
    const { forecasts, refused } = answer(file({}));
    expect(refused).toEqual([]);
    expect(Object.keys(forecasts[0] ?? {})).toEqual(["id", "method", "mean", "lo80", "hi80", "lo95", "hi95"]);
    expect([forecasts[0]?.id, forecasts[0]?.method, forecasts[0]?.mean]).toEqual(["mail", "mean", [11, 11]]);
  });

  it("asks for 80 and 95 % where no level is given", () => {
    expect(answer(file({ levels: undefined }))).toEqual(answer(file({})));
  });

  it("names other levels as they were asked for", () => {
    expect(answer(file({ levels: [99.5] })).forecasts[0]).toHaveProperty(["hi99.5"]);
  });

  it("reads a file that begins with a byte order mark", () => {
    expect(answer(`\uFEFF${file({})}`)).toEqual(answer(file({})));
  });

  it("refuses one wrong series and answers the others", () => {
    const { forecasts, refused } = answer(
      file({ series: [good, { ...good, id: "web", start: "2025-13" }, good] }),
    );
    expect(forecasts.map(({ id }) => id)).toEqual(["mail"]);
    expect(refused).toEqual([
      { id: "web", reason: "start must be a month written as 2023-01" },
      { id: "mail", reason: "the same id twice" },
    ]);
  });

  it.each([
    ["text", "x", "#1", "a series must be an object"],
    ["an empty id", { ...good, id: "" }, "#1", "id must be a text of 1 to 200 characters"],
    ["a number as id", { ...good, id: 7 }, "#1", "id must be a text of 1 to 200 characters"],
    ["no values", { ...good, values: undefined }, "mail", "values must be a list"],
    ["only unknown values", { ...good, values: [null] }, "mail", "no known month"],
    ["a value in quotes", { ...good, values: [1, "2"] }, "mail", "value 2 is neither a number nor null"],
    [
      "a value beyond all money",
      { ...good, values: [1e99] },
      "mail",
      "value 1 is not a number that can be forecast",
    ],
  ])("refuses %s as a series", (_, one, id, reason) => {
    expect(refusedSeries(one)).toEqual([{ id, reason }]);
  });

  it("is not confused by names that every object has", () => {
    const text =
      '{"horizon":2,"series":[{"id":"__proto__","start":"2025-01","values":[1],"__proto__":{"x":1}}]}';
    expect(answer(text).forecasts[0]?.id).toBe("__proto__");
    expect(refusedSeries(JSON.parse('{"__proto__":{"id":"a","start":"2025-01","values":[1]}}'))[0]?.id).toBe(
      "#1",
    );
  });

  it.each([
    ["what is not JSON", "{", "the file must hold one JSON object"],
    ["a list", "[]", "the file must hold one JSON object"],
    ["no horizon", file({ horizon: undefined }), "horizon must be a number of months"],
    [
      "a horizon of half a month",
      file({ horizon: 0.5 }),
      "the horizon must be a whole number of months from 1 to 600",
    ],
    ["levels that are no list", file({ levels: 80 }), "levels must be a list of numbers"],
    ["a level of 100", file({ levels: [100] }), "levels must be between 1 and 99.9"],
    ["no series", file({ series: {} }), "series must be a list"],
    ["too many series", file({ series: new Array(20_001).fill(0) }), "more than 20000 series"],
    [
      "too many months",
      file({ horizon: 600, series: new Array(4_000).fill(0) }),
      "more than 2000000 months asked for",
    ],
  ])("refuses %s as a file", (_, text, reason) => {
    expect(answerForecastFile(text)).toEqual({ refused: reason });
  });

  it("says something about any JSON at all", () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (text, value) => {
        expect(answerForecastFile(text)).toHaveProperty("refused");
        const { forecasts, refused } = answer(file({ series: [value] }));
        expect(forecasts.length + refused.length).toBe(1);
      }),
    );
  });
});
