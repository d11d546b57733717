import { describe, expect, it } from "vitest";
import { month } from "@/server/planning/month";
import { changed, keepingPeriod, viewIn, yearIn } from "./address";

describe("what stands in the address", () => {
  it("keeps year and view on the way to another place, and drops the filters of this one", () => {
    const here = new URLSearchParams("year=2026-04&view=cash&q=wan&sort=-end");
    expect(keepingPeriod("/team", here)).toBe("/team?year=2026-04&view=cash");
    expect(keepingPeriod("/team", new URLSearchParams("q=wan"))).toBe("/team");
  });

  it("changes one parameter and leaves the others", () => {
    const here = new URLSearchParams("year=2026-04&q=wan");
    expect(changed(here, { q: null, view: "cash" })).toBe("?year=2026-04&view=cash");
    expect(changed(here, { q: "", year: null })).toBe("");
  });

  it("reads the year by its first month, and takes what it cannot read for the usual", () => {
    expect(yearIn(new URLSearchParams("year=2026-04"))).toBe(month(2026, 4));
    expect(yearIn(new URLSearchParams("year=lately"))).toBeNull();
    expect(viewIn(new URLSearchParams("view=sideways"))).toBe("accrual");
  });
});
