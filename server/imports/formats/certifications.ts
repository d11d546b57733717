import { zero } from "@/server/planning/decimal";
import type { Certification } from "@/server/planning/certification";
import { kept, optional, required, type Values } from "./column";
import { dayCell } from "./dates";
import { type Fault, format, type Written } from "./format";
import { integerCell, sizeCell } from "./numbers";
import { currencyCell, idCell, listCell, referenceCell, textCell, yesNoCell } from "./texts";

type Stored = Written<Certification>;

const columns = {
  id: required(idCell, "What it is known by.", "comptia-network"),
  name: required(textCell(), "What it is called.", "Network+"),
  issuer: required(textCell(), "Who grants it.", "CompTIA"),
  valid_months: optional(integerCell(1, 600), "How long a certificate is valid; for life where empty.", "36"),
  renewal: optional(textCell(), "How it is renewed, in words.", "continuing education or a new exam"),
  fee: optional(sizeCell, "What the exam or its renewal costs.", "320"),
  currency: optional(currencyCell, "The currency of its fees; needed where there are any.", "GBP"),
  credit_unit: optional(textCell(20), "What continuing education is counted in: CPE, PDU.", "CEU"),
  credits: optional(sizeCell, "How many are needed while a certificate is valid.", "30"),
  credits_per_year: optional(sizeCell, "How many are needed each year."),
  grace_days: optional(
    integerCell(0, 1_000),
    "Days after its expiry in which it can be renewed; 0 where empty.",
  ),
  annual_fee: optional(sizeCell, "What is to be paid each year beside it.", "50"),
  retired: optional(yesNoCell, "Whether it is granted no more; no where empty.", "no"),
  renews: optional(
    listCell(referenceCell("certifications")),
    "Lower certifications that earning this one renews, by id or name.",
  ),
  checked_on: optional(dayCell, "The day these facts were checked; empty: they need a check.", "2026-11-22"),
};

type Row = Values<typeof columns>;

/** Where no fee was ever given no currency is asked for; this one stands until one is. */
const unsaid = "USD";

const faults = ({ fee, annual_fee, currency }: Row): Fault[] =>
  currency === null && Number(fee ?? annual_fee ?? zero) !== 0
    ? [{ column: "currency", reason: "must not be empty where there is a fee" }]
    : [];

export const certifications = format({
  name: "certifications",
  title: "Certifications: what can be earned, how long it is valid, how it is renewed",
  columns,
  key: ({ id }) => id,
  record: ({ id }) => id,
  faults,
  merge: (row, stored: Stored | null): Stored => ({
    id: row.id,
    name: row.name,
    issuer: row.issuer,
    validMonths: kept(row.valid_months, stored?.validMonths, null),
    renewal: kept(row.renewal, stored?.renewal, null),
    creditUnit: kept(row.credit_unit, stored?.creditUnit, null),
    creditsNeeded: kept(row.credits, stored?.creditsNeeded, null),
    creditsPerYear: kept(row.credits_per_year, stored?.creditsPerYear, null),
    graceDays: kept(row.grace_days, stored?.graceDays, 0),
    fee: kept(row.fee, stored?.fee, null),
    annualFee: kept(row.annual_fee, stored?.annualFee, null),
    currency: kept(row.currency, stored?.currency, unsaid),
    retired: kept(row.retired, stored?.retired, false),
    renews: kept(row.renews, stored?.renews, []),
    checkedOn: kept(row.checked_on, stored?.checkedOn, null),
  }),
  check: ({ id, renews }) => (renews.includes(id) ? [{ column: "renews", reason: "names itself" }] : []),
  amount: (_, { fee, currency }: Stored) => (fee === null ? null : { currency, amount: fee }),
  rows: (fact: Stored): Row[] => [
    {
      id: fact.id,
      name: fact.name,
      issuer: fact.issuer,
      valid_months: fact.validMonths,
      renewal: fact.renewal,
      fee: fact.fee,
      currency: fact.currency,
      credit_unit: fact.creditUnit,
      credits: fact.creditsNeeded,
      credits_per_year: fact.creditsPerYear,
      grace_days: fact.graceDays,
      annual_fee: fact.annualFee,
      retired: fact.retired,
      renews: fact.renews.length ? fact.renews : null,
      checked_on: fact.checkedOn,
    },
  ],
});
