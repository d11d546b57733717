import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onDay, position, requisition, typed } from "./examples";
import { ageOf, approvesAs, awaited, requisitionsAwaiting, usualTerms, vacancyOf } from "./requisition";
import { inMonth } from "./examples";
import type { Approval } from "./role";

const approval = (as: Approval["as"], user: string | null = as): Approval => ({
  ...{ as, by: as, user },
  on: onDay("2026-11-02"),
});
const by = (role: string, user: string | null = role, teams: readonly string[] = []) => ({
  ...{ role, user },
  ownTeams: new Set(teams),
});

describe("a request to hire", () => {
  it("waits for director and finance in any order, then for its lead, then for nobody", () => {
    expect(awaited(requisition())).toEqual(["director", "finance"]);
    expect(awaited(requisition({ approvals: [approval("finance")] }))).toEqual(["director"]);
    for (const stage of ["approved", "open", "offered"] as const)
      expect(awaited(requisition({ stage }))).toEqual(["lead"]);
    for (const stage of ["filled", "declined"] as const) expect(awaited(requisition({ stage }))).toEqual([]);
  });

  it("is approved by each as what they are, and once", () => {
    const asked = requisition();
    expect(approvesAs(asked, by("director"))).toEqual(["director"]);
    expect(approvesAs(asked, by("finance"))).toEqual(["finance"]);
    for (const role of ["lead", "viewer"]) expect(approvesAs(asked, by(role))).toEqual([]);
    expect(approvesAs(requisition({ approvals: [approval("director")] }), by("director", "other"))).toEqual(
      [],
    );
    expect(approvesAs(requisition({ stage: "approved" }), by("finance"))).toEqual([]);
  });

  it("is approved by an administrator for either, never for both", () => {
    const admin = by("admin", "ada");
    expect(approvesAs(requisition(), admin)).toEqual(["director", "finance"]);
    expect(approvesAs(requisition({ approvals: [approval("director", "ada")] }), admin)).toEqual([]);
    expect(approvesAs(requisition({ approvals: [approval("director", "helen")] }), admin)).toEqual([
      "finance",
    ]);
    const owner = by("admin", null);
    expect(approvesAs(requisition({ approvals: [approval("finance", null)] }), owner)).toEqual([]);
  });

  it("needs a lead only once it is approved, and only of their own teams", () => {
    const requests = [
      requisition({ id: "1", team: "platform" }),
      requisition({ id: "2", team: "platform", stage: "open" }),
      requisition({ id: "3", team: "desk", stage: "open" }),
    ];
    const needs = (viewer: ReturnType<typeof by>) =>
      requisitionsAwaiting(viewer, requests).map(({ id }) => id);
    expect(needs(by("lead", "l", ["platform"]))).toEqual(["2"]);
    expect(needs(by("director"))).toEqual(["1"]);
    expect(needs(by("viewer"))).toEqual([]);
  });

  it("never has two approvals of one kind, whoever approves in whatever order", () => {
    const anyone = fc.record({
      role: fc.constantFrom("admin", "director", "finance", "lead", "viewer"),
      user: fc.constantFrom("a", "b", "c"),
    });
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 12 }), (comers) => {
        const approvals: Approval[] = [];
        for (const comer of comers) {
          const [as] = approvesAs(requisition({ approvals }), comer);
          if (as) approvals.push({ ...approval(as, comer.user) });
        }
        expect(new Set(approvals.map(({ as }) => as)).size).toBe(approvals.length);
        expect(new Set(approvals.map(({ user }) => user)).size).toBe(approvals.length);
      }),
    );
  });
});

describe("the vacancy of an approved request", () => {
  it("is half likely, in the request's team and cost centre, and paid by its band", () => {
    const request = requisition({ payBand: "G7", role: "engineer", fte: typed("0.5") });
    const terms = {
      ...{ id: "P-9", currency: "GBP", asOf: inMonth("2026-11") },
      ...{ onCostPct: typed("21"), raisePct: typed("3") },
    };
    expect(vacancyOf(request, terms)).toMatchObject({
      ...{ id: "P-9", team: "Platform", costCentre: "IT", role: "engineer", payBand: "G7", fte: "0.5" },
      ...{ annualSalary: null, vacant: true, probabilityPct: "50", person: null, onCostPct: "21" },
    });
  });

  it("has the on-cost and the raise most seats of its cost centre have", () => {
    const seats = [
      ...["20", "21", "21", "20", "25"].map((pct, n) => position({ id: `${n}`, onCostPct: typed(pct) })),
      position({ id: "c", dayRate: typed("500"), onCostPct: typed("99") }),
      position({ id: "o", costCentre: "OPS", onCostPct: typed("99") }),
    ];
    expect(usualTerms(seats, "IT")).toEqual({ onCostPct: "20", raisePct: "0", currency: "GBP" });
    expect(usualTerms([], "IT")).toEqual({ onCostPct: "0", raisePct: "0", currency: null });
  });
});

it("a request's age is counted in days, never less than none", () => {
  expect(ageOf(requisition(), onDay("2026-11-22"))).toBe(21);
  expect(ageOf(requisition(), onDay("2026-10-01"))).toBe(0);
});
