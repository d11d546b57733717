import { expect, it } from "vitest";
import { typed } from "./examples";
import { dayRateOf } from "./rate-card";

it("a day is eight hours, exactly; a day rate is what it is", () => {
  expect(dayRateOf({ unit: "hour", rate: typed("125.44") })).toBe("1003.52");
  expect(dayRateOf({ unit: "hour", rate: typed("0.000000000000000001") })).toBe("0.000000000000000008");
  expect(dayRateOf({ unit: "day", rate: typed("650") })).toBe("650");
});
