import { expect, test } from "vitest";
import {
  cloudSeries,
  contract,
  inMonth,
  initiative,
  item,
  onDay,
  portfolio,
  question,
  typed,
} from "./examples";
import { anew, answer } from "./oracle/answers";
import type { CloudRecord } from "./sources/cost-series";
import type { Contract } from "./sources/contract";

const charge = (kind: CloudRecord["charge"], effective: string, billed: string): CloudRecord => ({
  charge: kind, billedMonth: inMonth("2026-10"), billed: typed(billed),
  effectiveMonth: inMonth("2026-10"), effective: typed(effective),
}); // biome-ignore format: one record

const hall = contract({ id: "HALL", end: onDay("2027-06-30") });
const power = contract({ id: "POWER", end: null, coTerm: "HALL" });
const agreement = contract({
  id: "AG",
  minimumSpend: typed("9000"),
  items: [item({ annualPrice: typed("0") })],
});
const order = contract({
  id: "ORDER",
  parent: "AG",
  decision: "replaced",
  replacedBy: "I-1",
  renewal: "renews",
});
const buying = cloudSeries({ id: "BUY", vendor: "V-1", records: [charge("purchase", "0", "500")] });
const using = cloudSeries({ id: "USE", vendor: "V-1", records: [charge("usage", "40", "0")] });
const base = portfolio({
  contracts: [hall, power, agreement, order],
  cloud: [buying, using],
  initiatives: [initiative()],
  lastClose: inMonth("2026-10"),
});

const withContract = (changed: Contract) => ({
  ...base,
  facts: { ...base.facts, contracts: new Map(base.facts.contracts).set(changed.id, changed) },
});
const withoutPurchase = {
  ...base,
  facts: {
    ...base.facts,
    cloud: new Map(base.facts.cloud).set("BUY", { ...buying, records: [charge("purchase", "0", "90")] }),
  },
};

const changes = {
  "the contract another one ends with": withContract({ ...hall, end: onDay("2027-09-30") }),
  "an order below a framework agreement": withContract({
    ...order,
    items: [item({ annualPrice: typed("100") })],
  }),
  "what is promised": withContract({ ...agreement, minimumSpend: typed("90000") }),
  "the initiative that replaces a contract": {
    ...base,
    facts: { ...base.facts, initiatives: new Map([["I-1", initiative({ durationMonths: 14 })]]) },
  },
};

test.each(Object.entries(changes))(
  "remembered lines are not stale when there is a change of %s",
  (_, changed) => {
    for (const view of ["accrual", "cash"] as const) {
      const asked = question({ view });
      const before = answer(base, asked);
      expect(answer(changed, asked)).toEqual(answer(anew(changed), asked));
      expect(answer(changed, asked)).not.toEqual(before);
      expect(answer(base, asked)).toEqual(before);
    }
  },
);

test("nor, in cash, when another series bought less of what pays for this one's usage", () => {
  const asked = question({ view: "cash" });
  const before = answer(base, asked);
  expect(answer(withoutPurchase, asked)).toEqual(answer(anew(withoutPurchase), asked));
  expect(answer(withoutPurchase, asked)).not.toEqual(before);
});
