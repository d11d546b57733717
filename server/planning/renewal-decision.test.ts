import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monthOf, parseDay } from "./day";
import { sumDecimals } from "./decimal";
import { contract, inMonth, initiative, item, onDay, portfolio, question, typed } from "./examples";
import { contextOf, expand } from "./expand";
import type { Renewal } from "./renewal";
import { type Choice, decide } from "./renewal-decision";
import { listedTotal, withAgreedPrice } from "./renewal-price";
import type { Contract } from "./sources/contract";

/** Renews yearly on 1 July for 12,000 with six months' notice: on 22 Nov 2026 the next cancel-by is 30 Dec 2026. */
const hall = contract({
  start: onDay("2023-07-01"),
  end: onDay("2024-06-30"),
  renewal: "renews",
  noticeMonths: 6,
});
const exit = initiative({ id: "I-1", title: "Exit" });

const choice = (given: Partial<Choice>): Choice => ({
  option: "renew",
  reason: "It is needed",
  on: onDay("2026-11-20"),
  by: "Ada",
  agreedPrice: null,
  agreedFrom: null,
  wishedEnd: null,
  replacedBy: null,
  notice: null,
  ...given,
});

function decided(given: Partial<Choice>, known: Contract = hall, renewals: readonly Renewal[] = []) {
  const { context } = contextOf(portfolio({ contracts: [known], initiatives: [exit] }), question());
  const outcome = decide(known, choice(given), {
    context,
    renewals: new Map(renewals.map((one) => [one.id, one])),
    initiatives: new Map([[exit.id, exit]]),
  });
  return "contract" in outcome
    ? { contract: outcome.contract, renewal: outcome.renewal, why: [] }
    : { contract: null, renewal: null, why: outcome.map(({ text }) => text) };
}

describe("a decision", () => {
  test("is written into the contract and into the renewal of the term it is about", () => {
    const { contract: after, renewal } = decided({ option: "end", wishedEnd: inMonth("2027-06") });
    expect(after).toMatchObject({ decision: "end", wishedEnd: inMonth("2027-06"), version: 1 });
    expect(renewal).toMatchObject({
      id: "C-1@2027-06-30",
      stage: "decided",
      option: "end",
      decision: "end",
      reason: "It is needed",
      decidedBy: "Ada",
      decidedOn: onDay("2026-11-20"),
    });
  });

  test("with an agreed price makes a price step from its month on", () => {
    const outcome = decided({
      option: "renegotiate",
      agreedPrice: typed("10000"),
      agreedFrom: inMonth("2027-07"),
    });
    expect(outcome.contract?.items[0]?.priceSteps).toEqual([
      { from: inMonth("2027-07"), annualPrice: "10000" },
    ]);
    expect(outcome.contract?.decision).toBe("renew");
  });

  test("never ends a contract before its earliest end, whatever month is wished", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("end" as const, "replace" as const),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 36 }),
        (option, wish, noticeMonths, renewalMonths) => {
          const known = { ...hall, noticeMonths, renewalMonths };
          const { contract: after } = decided(
            {
              option,
              wishedEnd: (inMonth("2026-01") + wish) as Choice["wishedEnd"],
              replacedBy: option === "replace" ? "I-1" : null,
            },
            known,
          );
          if (!after) throw new Error("it was refused");
          const facts = portfolio({ contracts: [known], initiatives: [exit] });
          const { context } = contextOf(facts, question());
          const stay = expand(facts, question()).lines[0];
          const line = expand(portfolio({ contracts: [after], initiatives: [exit] }), question()).lines[0];
          const bound = Number(stay?.marks.find(({ mark }) => mark === "committed")?.to);
          expect(context.today).toBe(onDay("2026-11-22"));
          expect(
            line && line.first + line.amounts.findLastIndex((amount) => amount !== 0),
          ).toBeGreaterThanOrEqual(bound);
        },
      ),
    );
  });

  test("to replace it names the initiative, notice its day, end and proof; then it is done", () => {
    const { contract: after, renewal } = decided({
      option: "replace",
      replacedBy: "I-1",
      notice: { served: onDay("2026-11-21"), end: onDay("2027-06-30"), how: "Registered letter RR-17" },
    });
    expect(after).toMatchObject({
      decision: "replaced",
      replacedBy: "I-1",
      noticeServed: onDay("2026-11-21"),
      noticeServedEnd: onDay("2027-06-30"),
      noticeServedHow: "Registered letter RR-17",
    });
    expect(renewal?.stage).toBe("done");
  });

  test("keeps what was thought of before: target, alternatives, note", () => {
    const before: Renewal = {
      id: "C-1@2027-06-30", version: 3, contract: "C-1", termEnd: onDay("2027-06-30"), stage: "negotiating",
      targetPrice: typed("9000"), agreedPrice: null, agreedFrom: null,
      alternatives: [{ title: "Wharf", annualPrice: typed("8800"), note: null }], option: null, decision: null,
      reason: null, decidedBy: null, decidedOn: null, note: "Ask twice",
    }; // biome-ignore format: one renewal
    expect(decided({}, hall, [before]).renewal).toMatchObject({
      targetPrice: "9000",
      alternatives: [{ title: "Wharf" }],
      note: "Ask twice",
      stage: "decided",
    });
  });
});

describe("a contradiction is refused with a sentence:", () => {
  const why = (given: Partial<Choice>, known?: Contract) => decided(given, known).why;
  const notice = (served: string, end: string | null) => ({
    served: onDay(served),
    end: end === null ? null : parseDay(end),
    how: null,
  });

  test("a price without its month, a month without its price, a price for what ends", () => {
    expect(why({ option: "renegotiate", agreedPrice: typed("1") })).toEqual([
      "An agreed price needs the month from which it counts.",
    ]);
    expect(why({ option: "renegotiate", agreedFrom: inMonth("2027-07") })).toEqual([
      "A price from Jul 2027 needs the price itself.",
    ]);
    expect(why({ option: "renegotiate" })).toHaveLength(1);
    expect(why({ option: "end", agreedPrice: typed("1"), agreedFrom: inMonth("2027-07") })).toHaveLength(1);
    expect(why({ agreedPrice: typed("1"), agreedFrom: inMonth("2020-01") })).toEqual([
      "The contract begins on 1 Jul 2023: no price counts before.",
    ]);
  });

  test("an option that the contract does not have, or that lapsed", () => {
    expect(why({ option: "exercise" })).toEqual(["This contract has no option to extend it."]);
    expect(why({ option: "terminate" })).toHaveLength(1);
    expect(why({ option: "replace" })).toEqual(["Replaced by which initiative?"]);
    expect(why({ option: "replace", replacedBy: "I-9" })).toEqual(["There is no initiative I-9."]);
    const lapsed = { ...hall, renewal: "option" as const, end: onDay("2026-12-31"), noticeMonths: 3 };
    expect(why({ option: "exercise" }, lapsed)).toEqual(["The option had to be exercised by 30 Sep 2026."]);
    expect(why({ option: "exercise", on: onDay("2026-09-30") }, lapsed)).toEqual([]);
  });

  test("a notice for what goes on, from the future, or naming an end before the earliest", () => {
    expect(why({ notice: notice("2026-11-21", null) })).toHaveLength(1);
    expect(why({ option: "end", notice: notice("2026-11-23", null) })).toEqual([
      "23 Nov 2026 lies in the future.",
    ]);
    expect(why({ option: "end", notice: notice("2026-11-21", "2027-05-31") })).toEqual([
      "Notice received on 21 Nov 2026 ends it on 30 Jun 2027 at the earliest, not on 31 May 2027.",
    ]);
  });

  test("to go on with a wished end, or although notice was served; to decide tomorrow", () => {
    expect(why({ wishedEnd: inMonth("2027-06") })).toHaveLength(1);
    expect(why({}, { ...hall, noticeServed: onDay("2026-11-01") })).toHaveLength(1);
    expect(why({ on: onDay("2026-11-23") })).toHaveLength(1);
  });
});

test("an agreed price of a contract with several items adds up to it exactly", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 0, max: 10 ** 9 }),
      (prices, thousandths) => {
        const price = typed((thousandths / 1000).toFixed(3));
        const items = prices.map((cents, i) =>
          item({ id: String(i), annualPrice: typed((cents / 100).toFixed(2)) }),
        );
        const from = monthOf(onDay("2027-07-01"));
        const after = withAgreedPrice(items, price, from);
        expect(listedTotal({ items: after }, from)).toBe(sumDecimals([price]));
        expect(listedTotal({ items: after }, inMonth("2027-06"))).toBe(listedTotal({ items }, from));
      },
    ),
  );
});
