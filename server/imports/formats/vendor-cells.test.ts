import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dayIn, printDay } from "@/server/planning/day";
import { onDay } from "@/server/planning/examples";
import { month } from "@/server/planning/month";
import type { Score, VendorContact, VendorReview } from "@/server/planning/vendor";
import { contactsCell, reviewsCell } from "./vendor-cells";

const said = fc
  .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."aé;|=\\1, '-") })
  .map((text) => `x${text}x`);
const orNothing = fc.option(said, { nil: null });

describe("contacts in one cell", () => {
  it("are name, role, mail and phone, the last ones left out where there are none", () => {
    const read = contactsCell.read("Ann Lee|account manager|ann@x.example|+44 20; Bo ;");
    expect(read).toEqual({
      value: [
        { name: "Ann Lee", role: "account manager", mail: "ann@x.example", phone: "+44 20" },
        { name: "Bo", role: null, mail: null, phone: null },
      ],
    });
  });

  test.each([
    ["|manager", "write name|role|mail|phone"],
    ["a|b|c@d|e|f", "write name|role|mail|phone"],
    ["Ann|boss|somewhere", "not a mail address"],
  ])("%s is refused", (text, reason) => {
    expect(contactsCell.read(text)).toEqual({ reason: expect.stringContaining(reason) as string });
  });

  it("come back as they were printed, whatever signs are in them", () => {
    const contact = fc.record({
      name: said,
      role: orNothing,
      mail: fc.constantFrom(null, "a@b"),
      phone: orNothing,
    });
    fc.assert(
      fc.property(fc.array(contact, { minLength: 1, maxLength: 5 }), (contacts: VendorContact[]) => {
        expect(contactsCell.read(contactsCell.print(contacts))).toEqual({ value: contacts });
      }),
    );
  });
});

describe("reviews in one cell", () => {
  it("are a day, who, and each criterion with its score and why", () => {
    expect(reviewsCell.read("2026-03-01|Ann|delivery=4 On time|price=2")).toEqual({
      value: [
        {
          day: onDay("2026-03-01"),
          by: "Ann",
          scores: [
            { criterion: "delivery", score: 4, why: "On time" },
            { criterion: "price", score: 2, why: null },
          ],
        },
      ],
    });
  });

  test.each([
    ["March|Ann|delivery=4", "YYYY-MM-DD"],
    ["2026-03-01|Ann", "YYYY-MM-DD"],
    ["2026-03-01|Ann|delivery=6", "criterion=1 to 5"],
    ["2026-03-01|Ann|delivery=4x", "criterion=1 to 5"],
    ["2026-03-01|Ann|price=1|price=2", "scored twice"],
  ])("%s is refused", (text, reason) => {
    expect(reviewsCell.read(text)).toEqual({ reason: expect.stringContaining(reason) as string });
  });

  it("come back as they were printed, whatever signs are in them", () => {
    const score = fc.record({
      criterion: said,
      score: fc.constantFrom<Score>(1, 2, 3, 4, 5),
      why: orNothing,
    });
    const review = fc.record({
      day: fc.integer({ min: 1, max: 28 }).map((n) => dayIn(month(2026, 5), n)),
      by: said,
      scores: fc.uniqueArray(score, { minLength: 1, maxLength: 5, selector: ({ criterion }) => criterion }),
    });
    fc.assert(
      fc.property(fc.array(review, { minLength: 1, maxLength: 4 }), (reviews: VendorReview[]) => {
        const printed = reviewsCell.print(reviews);
        expect(printed).toContain(printDay(reviews[0]?.day ?? onDay("2026-01-01")));
        expect(reviewsCell.read(printed)).toEqual({ value: reviews });
      }),
    );
  });
});
