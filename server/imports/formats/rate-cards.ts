import { printDay } from "@/server/planning/day";
import { type RateCard, rateUnits } from "@/server/planning/rate-card";
import { kept, optional, required, type Values } from "./column";
import { dayCell } from "./dates";
import { type Fault, format, type Written } from "./format";
import { sizeCell } from "./numbers";
import { idOfValues } from "./rate-card-id";
import { choiceCell, contractCell, currencyCell, idCell, referenceCell, textCell } from "./texts";

type Stored = Written<RateCard>;

const columns = {
  id: optional(
    idCell,
    "What it is known by; vendor, role, level, education, years and first day where empty.",
  ),
  vendor: required(referenceCell("vendors"), "Who asks it, by id, name or alias.", "Northgate Hosting"),
  role: required(textCell(), "What somebody does for it.", "Cloud engineer"),
  level: optional(textCell(), "Junior, senior, III …", "senior"),
  education: optional(textCell(), "The degree or certificate that is asked for."),
  min_years: optional(sizeCell, "Years of experience that are asked for.", "5"),
  unit: required(choiceCell(rateUnits), "What the rate is for: an hour or a day.", "day"),
  currency: required(currencyCell, "The currency of the rate.", "GBP"),
  rate: required(sizeCell, "What one hour or day costs.", "640"),
  valid_from: optional(dayCell, "Its first day; always has been where empty.", "2026-04-01"),
  valid_to: optional(dayCell, "Its last day; goes on where empty."),
  contract: optional(
    contractCell,
    "The contract it belongs to, by id or title; or what the vendor calls it.",
  ),
};

type Row = Values<typeof columns>;

const idOf = (row: Row): string =>
  row.id ??
  idOfValues([
    row.vendor,
    row.role,
    row.level ?? "",
    row.education ?? "",
    row.min_years ?? "",
    row.valid_from === null ? "" : printDay(row.valid_from),
  ]);

const check = ({ validFrom, validTo }: Stored): Fault[] =>
  validFrom !== null && validTo !== null && validTo < validFrom
    ? [{ column: "valid_to", reason: "lies before valid_from" }]
    : [];

export const rateCards = format({
  name: "rate-cards",
  title: "Rate cards: what vendors ask for an hour or a day of a role",
  columns,
  key: idOf,
  record: idOf,
  merge: (row, stored: Stored | null): Stored => ({
    id: idOf(row),
    vendor: row.vendor,
    role: row.role,
    level: kept(row.level, stored?.level, null),
    education: kept(row.education, stored?.education, null),
    minYears: kept(row.min_years, stored?.minYears, null),
    unit: row.unit,
    currency: row.currency,
    rate: row.rate,
    validFrom: kept(row.valid_from, stored?.validFrom, null),
    validTo: kept(row.valid_to, stored?.validTo, null),
    contract: kept(row.contract, stored?.contract, null),
  }),
  check,
  amount: ({ currency, rate }) => ({ currency, amount: rate }),
  rows: (fact: Stored): Row[] => [
    {
      id: fact.id,
      vendor: fact.vendor,
      role: fact.role,
      level: fact.level,
      education: fact.education,
      min_years: fact.minYears,
      unit: fact.unit,
      currency: fact.currency,
      rate: fact.rate,
      valid_from: fact.validFrom,
      valid_to: fact.validTo,
      contract: fact.contract,
    },
  ],
});
