import { expect, test } from "vitest";
import { printDay } from "../planning/day";
import { blankContract, contractInput } from "./input";

const item = {
  id: "1",
  title: "Suite",
  annualPrice: "1200",
  category: "saas",
  costCentre: "it",
  service: null,
  shares: [],
  priceSteps: [],
};
const contract = {
  ...blankContract,
  id: "c1",
  title: "Suite",
  vendor: "northgate",
  currency: "GBP",
  start: "2026-04-01",
  end: "2027-03-31",
  items: [item],
};

/** What is said about a contract with these fields: "field: message", one each. */
const said = (fields: object): string[] => {
  const outcome = contractInput.safeParse({ ...contract, ...fields });
  return outcome.success
    ? []
    : outcome.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};

test("a contract is read with its days, months and exact prices", () => {
  const read = contractInput.parse({
    ...contract,
    wishedEnd: "2027-03",
    items: [{ ...item, annualPrice: " 0012.500 " }],
  });
  expect(read).toMatchObject({ wishedEnd: 2027 * 12 + 2, items: [{ annualPrice: "12.5" }] });
  expect(printDay(Number(read.start) as Parameters<typeof printDay>[0])).toBe("2026-04-01");
});

test("what was read can be sent back as it is, to change one field", () => {
  const read = contractInput.parse({ ...contract, start: { milestone: "exit", months: 3 } });
  expect(contractInput.parse(read)).toEqual(read);
});

test("a contract may run one day, but not end before it starts", () => {
  expect(said({ end: "2026-04-01" })).toEqual([]);
  expect(said({ end: "2026-03-31" })).toEqual(["end: The end lies before the start."]);
});

test("only an open-ended contract has no end, and a renewal is at least a month long", () => {
  expect(said({ end: null })).toEqual(["end: Only an open-ended contract has no end."]);
  expect(said({ end: null, renewal: "open" })).toEqual([]);
  expect(said({ renewal: "renews", renewalMonths: 0 })).toEqual([
    "renewalMonths: A renewal is at least one month long.",
  ]);
});

test("a price has up to twenty digits before the point and eighteen after it", () => {
  const price = (annualPrice: string) => said({ items: [{ ...item, annualPrice }] });
  expect(price("12345678901234567890.123456789012345678")).toEqual([]);
  for (const wrong of ["123456789012345678901", "0.1234567890123456789", "1e5", "£5", ""])
    expect(price(wrong)).toEqual([
      "items.0.annualPrice: Type a number with at most 20 digits before the point and 18 after it.",
    ]);
  expect(price("-1")).toEqual(["items.0.annualPrice: This must not be negative."]);
});

test("unknown currencies, days that do not exist and unknown fields are refused", () => {
  expect(said({ currency: "GPB" })).toEqual(["currency: This is not a currency code such as GBP."]);
  expect(said({ noticeServed: "2026-02-30" })).toEqual([
    "noticeServed: This is not a day such as 2027-03-31.",
  ]);
  expect(said({ start: 9e15 })).toEqual(["start: This is neither a day nor months after a milestone."]);
  expect(said({ approved: true })).toEqual([': Unrecognized key: "approved"']);
});
