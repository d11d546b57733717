import type { PayBand } from "@/server/planning/role";
import { kept, optional, required, type Values } from "./column";
import { monthCell } from "./dates";
import { type Fault, format, type Written } from "./format";
import { decimalCell } from "./numbers";
import { roleLevelCell } from "./role-level";
import { currencyCell, idCell, roleCell, textCell } from "./texts";

type Stored = Written<PayBand>;

const columns = {
  id: required(idCell, "What it is known by.", "G7-2026"),
  name: optional(
    textCell(),
    "What it is called where its amounts do not show; the id where empty.",
    "Grade 7",
  ),
  role: optional(roleCell, "The role it is for, by id or name; all where empty."),
  level: optional(roleLevelCell, "The level it is for; all where empty.", "L3"),
  location: optional(textCell(), "The place it is for; all where empty.", "Leeds"),
  currency: required(currencyCell, "The currency of its amounts.", "GBP"),
  minimum: required(decimalCell, "The least a year for full time.", "48880"),
  maximum: required(decimalCell, "The most a year for full time.", "59249"),
  valid_from: optional(monthCell, "Its first month; always has been where empty.", "2026-04"),
  valid_to: optional(monthCell, "Its last month; goes on where empty."),
};

type Row = Values<typeof columns>;

function check({ minimum, maximum, validFrom, validTo }: Stored): Fault[] {
  const faults: Fault[] = [];
  if (Number(minimum) < 0) faults.push({ column: "minimum", reason: "is negative" });
  if (Number(maximum) < Number(minimum)) faults.push({ column: "maximum", reason: "is less than minimum" });
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    faults.push({ column: "valid_to", reason: "lies before valid_from" });
  return faults;
}

export const payBands = format({
  name: "pay-bands",
  title: "Pay bands: what roles are paid a year, by level and place",
  columns,
  key: ({ id }) => id,
  record: ({ id }) => id,
  merge: (row, stored: Stored | null): Stored => ({
    id: row.id,
    name: kept(row.name, stored?.name, row.id),
    role: kept(row.role, stored?.role, null),
    level: kept(row.level, stored?.level, null),
    location: kept(row.location, stored?.location, null),
    currency: row.currency,
    minimum: row.minimum,
    maximum: row.maximum,
    validFrom: kept(row.valid_from, stored?.validFrom, null),
    validTo: kept(row.valid_to, stored?.validTo, null),
  }),
  check,
  amount: ({ currency, maximum }) => ({ currency, amount: maximum }),
  rows: (fact: Stored): Row[] => [
    {
      id: fact.id,
      name: fact.name,
      role: fact.role,
      level: fact.level,
      location: fact.location,
      currency: fact.currency,
      minimum: fact.minimum,
      maximum: fact.maximum,
      valid_from: fact.validFrom,
      valid_to: fact.validTo,
    },
  ],
});
