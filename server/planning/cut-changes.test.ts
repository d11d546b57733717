import fc from "fast-check";
import { expect, it } from "vitest";
import { cutChanges } from "./cut-changes";
import { cuts } from "./cuts";
import { contract, inMonth, onDay, portfolio, position, question } from "./examples";
import { expand } from "./expand";
import { amountIn } from "./line";
import { monthAt } from "./month";
import { anyContract, anyInitiative, anyPosition, anySeries } from "./oracle/arbitraries";
import { rollUp } from "./plan";
import { layScenario } from "./scenario";

const lastClose = inMonth("2026-10");
const june = inMonth("2027-06");

function ids() {
  let n = 0;
  return () => `change-${n++}`;
}

it("a contract ends with the last term before the month, a position with the month before", () => {
  const yearly = contract({ start: onDay("2024-05-01"), end: onDay("2025-04-30"), renewal: "renews" });
  const facts = portfolio({ lastClose, contracts: [yearly], positions: [position()] });
  const { context } = expand(facts, question());
  const changes = cutChanges(["contracts/C-1", "positions/P-1"], june, facts.facts, context, ids());
  expect(
    changes.map((change) =>
      change.act === "amend" ? [change.path[0], change.was, change.value] : change.act,
    ),
  ).toEqual([
    ["decision", null, "end"],
    ["wishedEnd", null, inMonth("2027-04")],
    ["end", null, onDay("2027-05-31")],
  ]);
});

it("a position that would begin later is left out, and what is not there too", () => {
  const facts = portfolio({ lastClose, positions: [position({ start: onDay("2027-09-01") })] });
  const { context } = expand(facts, question());
  expect(
    cutChanges(["positions/P-1", "contracts/none", "positions/team:all"], june, facts.facts, context, ids()),
  ).toMatchObject([{ act: "remove", kind: "positions", record: "P-1" }]);
});

const organisation = fc.record({
  contracts: fc.uniqueArray(anyContract, { maxLength: 3, selector: ({ id }) => id }),
  positions: fc.uniqueArray(anyPosition, { maxLength: 2, selector: ({ id }) => id }),
  initiatives: fc.uniqueArray(anyInitiative, { maxLength: 2, selector: ({ id }) => id }),
  series: fc.uniqueArray(anySeries, { maxLength: 2, selector: ({ id }) => id }),
});

it("laid over the records each cut saves what it said, and nothing of it is left from the month on", () => {
  fc.assert(
    fc.property(organisation, fc.integer({ min: 0, max: 18 }), (all, later) => {
      const by = monthAt(june + later);
      const facts = portfolio({ lastClose, ...all });
      const plan = expand(facts, question());
      const answer = cuts(facts, plan, { share: 0.1, by });
      for (const { subject, record, saved } of answer.cuts) {
        const laid = layScenario(facts, cutChanges([subject], by, facts.facts, plan.context, ids()));
        const without = expand(laid, question());
        expect([
          subject,
          rollUp(plan, "accrual", answer.year, []).total - rollUp(without, "accrual", answer.year, []).total,
        ]).toEqual([subject, saved]);
        for (const line of without.lines)
          if (line.record === record && line.converted)
            for (let m = by; m < by + 12; m = monthAt(m + 1)) expect(amountIn(line, m)).toBe(0);
      }
    }),
    { numRuns: 150 },
  );
});
