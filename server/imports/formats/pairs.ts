import { type Decimal } from "@/server/planning/decimal";
import { type Month, parseMonth, printMonth } from "@/server/planning/month";
import type { Share } from "@/server/planning/sources/contract";
import type { Benefit, OneOffStep } from "@/server/planning/sources/initiative";
import type { PositionStep } from "@/server/planning/sources/position";
import type { Cell, Read, ReferenceTarget } from "./column";
import { decimalCell, percentCell, positiveCell } from "./numbers";

/** Splits at the last of a sign: "CC 1=60". */
function split(text: string, sign: string): [string, string] | null {
  const at = text.lastIndexOf(sign);
  return at > 0 ? [text.slice(0, at).trim(), text.slice(at + 1).trim()] : null;
}

/** `CC1=60`: a weight of a cost centre. */
export const shareCell: Cell<Share> = {
  kind: "cost centre=weight",
  read: (text) => {
    const parts = split(text, "=");
    if (!parts) return { reason: "write cost centre=weight" };
    const weight = positiveCell.read(parts[1]);
    return "reason" in weight ? weight : { value: { costCentre: parts[0], weight: weight.value } };
  },
  print: ({ costCentre, weight }) => `${costCentre}=${weight}`,
  refer: (share, resolve) => ({ ...share, costCentre: resolve("cost-centres", share.costCentre) }),
};

/** `2027-03=40000`: a dated part of a one-off cost. */
export const oneOffStepCell: Cell<OneOffStep> = {
  kind: "month=amount",
  read: (text) => {
    const parts = split(text, "=");
    const month = parts && parseMonth(parts[0]);
    if (!month) return { reason: "write YYYY-MM=amount" };
    const amount = decimalCell.read(parts[1]);
    return "reason" in amount ? amount : { value: { month, amount: amount.value } };
  },
  print: ({ month, amount }) => `${printMonth(month)}=${amount}`,
};

const targets: Readonly<Record<Benefit["action"], ReferenceTarget>> = {
  "end-contract": "contracts",
  "remove-position": "positions",
  "scale-series": "series",
  "end-series": "series",
};

const isAction = (text: string): text is Benefit["action"] => Object.hasOwn(targets, text);

function readBenefit(text: string): Read<Benefit> {
  const at = text.indexOf(":");
  const [action, rest] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 0 || !isAction(action) || !rest)
    return { reason: `write one of ${Object.keys(targets).join(", ")}, then :id` };
  if (action !== "scale-series") return { value: { action, target: rest, remainingPct: null } };
  const parts = split(rest, "=");
  if (!parts) return { reason: "write scale-series:id=per cent that remain" };
  const remaining = percentCell.read(parts[1]);
  return "reason" in remaining
    ? remaining
    : { value: { action, target: parts[0], remainingPct: remaining.value } };
}

/** `end-contract:C-1` or `scale-series:S-1=40` (40 % of it remain). */
export const benefitCell: Cell<Benefit> = {
  kind: "action:record",
  read: readBenefit,
  print: ({ action, target, remainingPct }) =>
    `${action}:${target}${remainingPct === null ? "" : `=${remainingPct}`}`,
  // Series of bills have no file of their own: one may be named before its first bill came.
  refer: ({ action, target, remainingPct }, resolve) => {
    const kind = targets[action];
    return {
      action,
      target: kind === "series" ? resolve(kind, target, "later") : resolve(kind, target),
      remainingPct,
    };
  },
};

interface Step {
  salary: Decimal | null;
  fte: Decimal | null;
  costCentre: string | null;
}

function readStep(from: Month, fields: readonly string[]): Read<PositionStep> {
  const step: Step = { salary: null, fte: null, costCentre: null };
  for (const field of fields) {
    const [name, text] = split(field, "=") ?? ["", ""];
    if (name === "cost_centre") step.costCentre = text;
    else if (name === "salary" || name === "fte") {
      const read = decimalCell.read(text);
      if ("reason" in read) return read;
      step[name] = read.value;
    } else return { reason: "write YYYY-MM,salary=…,fte=…,cost_centre=…" };
  }
  return { value: { from, annualSalary: step.salary, fte: step.fte, costCentre: step.costCentre } };
}

/** `2027-04,salary=62000,fte=0.8,cost_centre=CC2`: what changes from that month on. */
export const positionStepCell: Cell<PositionStep> = {
  kind: "month,field=value",
  read: (text) => {
    const [month = "", ...fields] = text.split(",").map((part) => part.trim());
    const from = parseMonth(month);
    return from === null || fields.length === 0
      ? { reason: "write YYYY-MM,salary=…,fte=…,cost_centre=…" }
      : readStep(from, fields);
  },
  print: ({ from, annualSalary, fte, costCentre }) =>
    [
      printMonth(from),
      annualSalary === null ? "" : `salary=${annualSalary}`,
      fte === null ? "" : `fte=${fte}`,
      costCentre === null ? "" : `cost_centre=${costCentre}`,
    ]
      .filter(Boolean)
      .join(","),
  refer: (step, resolve) =>
    step.costCentre === null ? step : { ...step, costCentre: resolve("cost-centres", step.costCentre) },
};
