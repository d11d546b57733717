import { describe, expect, it } from "vitest";
import { inMonth, payBand, portfolio, position, question, type Records, role, typed } from "./examples";
import { contextOf, expand } from "./expand";
import type { RateCard } from "./rate-card";
import { cardsFor, compareHire, roleCosts } from "./role-cost";

const engineer = role("engineer", {
  name: "Cloud engineer, L4",
  equipmentCost: typed("1200"),
  seatCostPerMonth: typed("100"),
});
const card = (given: Partial<RateCard> = {}): RateCard => ({
  ...{
    id: "R",
    version: 1,
    vendor: "V",
    role: "Cloud Engineer",
    level: null,
    education: null,
    minYears: null,
  },
  ...{ unit: "day", currency: "GBP", rate: typed("600"), validFrom: null, validTo: null, contract: null },
  ...given,
});

function costs(records: Records) {
  const known = portfolio({ roles: [engineer], lastClose: inMonth("2026-10"), ...records });
  const { context } = contextOf(known, question());
  const [cost] = roleCosts(known, context, expand(known, question()).lines, inMonth("2026-12"));
  if (!cost) throw new Error("no role");
  return { cost, context, known };
}

const seats = [
  position({ id: "1", role: "engineer", onCostPct: typed("20") }),
  position({
    id: "2",
    role: "cloud engineer, l4",
    onCostPct: typed("20"),
    fte: typed("0.5"),
    annualSalary: typed("72000"),
  }),
  position({ id: "3", role: "engineer", dayRate: typed("600") }),
  position({ id: "4", role: "engineer", person: null, vacant: true }),
];

describe("the loaded cost of a role", () => {
  it("is the mean pay of its employees for one FTE, with seats; what comes once is spread over the first year", () => {
    const { cost } = costs({ positions: seats });
    expect(cost).toMatchObject({ fte: 1.5, vacancies: 1, actual: 640_000, seat: 10_000, equipment: 120_000 });
    expect([cost.monthly, cost.firstYear]).toEqual([650_000, 660_000]);
  });

  it("is the middle of its band where nobody is in it", () => {
    const { cost } = costs({ positions: [], payBands: [payBand("B", { role: "engineer" })] });
    expect([cost.actual, cost.band, cost.monthly]).toEqual([null, 500_000, 510_000]);
  });

  it("is not known without a rate of its currency", () => {
    const yen = { ...engineer, currency: "JPY" };
    expect(costs({ roles: [yen], positions: seats }).cost).toMatchObject({ seat: null, monthly: null });
  });
});

describe("a hire against a contractor", () => {
  it("is the cheaper one after so many months as earn back what comes once: 11,000 against 6,500 earns 1,200 in one", () => {
    const { cost, context } = costs({ positions: seats });
    expect(compareHire(cost, card(), context, inMonth("2026-12"))).toMatchObject({
      contractor: 1_100_000,
      breakEven: 1,
    });
    const dear = { ...cost, equipment: 4_500_001 };
    expect(compareHire(dear, card(), context, inMonth("2026-12"))?.breakEven).toBe(11);
  });

  it("is never the cheaper one where the contractor costs less a month", () => {
    const { cost, context } = costs({ positions: seats });
    expect(
      compareHire(cost, card({ rate: typed("300") }), context, inMonth("2026-12"))?.breakEven,
    ).toBeNull();
  });

  it("takes the rate cards that are called as the role, by their day's price", () => {
    const { known, context } = costs({ positions: [] });
    const cards = [
      card(),
      card({ id: "S", role: "Network engineer" }),
      card({ id: "T", rate: typed("70"), unit: "hour" }),
    ];
    const rateCards = new Map(cards.map((one) => [one.id, one]));
    expect(cardsFor(engineer, { ...known, rateCards }, context).map(({ id }) => id)).toEqual(["T", "R"]);
  });
});
