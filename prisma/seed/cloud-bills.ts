import type { saveBill } from "@/server/infrastructure/bill-store";
import { dayOfMonth, daysIn, monthOf } from "@/server/planning/day";
import { decimal, zero } from "@/server/planning/decimal";
import { addToMonth, type Month, monthsFrom } from "@/server/planning/month";
import type { ChargeKind } from "@/server/planning/sources/cost-series";
import type { Calendar } from "./calendar";
import {
  type Account,
  analytics,
  migration,
  production,
  type Stream,
  sandbox,
  storage,
  streams,
} from "./cloud-streams";
import { courseOf } from "./course";
import { pennies } from "./random";
import { poundsFor } from "./rates";

/** A row of a bill, as its store takes it. */
export type BillRow = Parameters<typeof saveBill>[2][number];

type Service = Pick<Stream, "service" | "serviceCategory">;

interface Charge {
  readonly charge: ChargeKind;
  readonly billedMonth: Month;
  readonly effectiveMonth: Month;
  readonly billed: number;
  readonly effective: number;
  readonly list?: number;
  readonly commitment?: string;
}

const names: Readonly<Record<ChargeKind, string>> = {
  usage: "Usage",
  purchase: "Purchase",
  tax: "Tax",
  credit: "Credit",
  adjustment: "Adjustment",
};

/** Amounts are told in the currency of the account. */
function row(account: Account, { service, serviceCategory }: Service, charge: Charge): BillRow {
  const { billed, effective, list = effective, commitment = "", ...when } = charge;
  const { provider, billingAccount, account: id, accountName, region, currency } = account;
  return {
    provider,
    billingAccount,
    account: id,
    accountName,
    region,
    currency,
    service,
    serviceCategory,
    charge: when.charge,
    chargeCategory: names[when.charge],
    billedMonth: when.billedMonth,
    effectiveMonth: when.effectiveMonth,
    tags: {},
    commitment,
    billed: pennies(billed),
    effective: pennies(effective),
    list: pennies(list),
    contracted: pennies(list),
    quantity: charge.charge === "usage" ? decimal((list * 11.3).toFixed(0)) : zero,
  };
}

const same = (month: Month) => ({ billedMonth: month, effectiveMonth: month });

/** The yearly promise: made eight months ago, 55 % of what it covers, 92 % of it used. */
const plan = { id: "savings-one-year", begun: 7, coverage: 0.55, used: 0.92, discount: 0.24 };

const isCovered = (stream: Stream, m: Month, { lastClose }: Calendar) =>
  stream.account === production.account &&
  stream.service === "Virtual machines" &&
  m >= lastClose - plan.begun;

/** One month of usage: at the list price, or partly under the savings plan, which is billed as a purchase. */
function used(stream: Stream, m: Month, amount: number, calendar: Calendar): BillRow[] {
  if (!isCovered(stream, m, calendar))
    return [row(stream, stream, { charge: "usage", ...same(m), billed: amount, effective: amount })];
  const list = amount / (1 - plan.coverage * plan.discount);
  const promised = list * plan.coverage * (1 - plan.discount);
  const commitment = plan.id;
  const under = (effective: number, listed: number) =>
    row(stream, stream, { charge: "usage", ...same(m), billed: 0, effective, list: listed, commitment });
  const open = amount - promised;
  return [
    row(stream, stream, {
      charge: "usage",
      ...same(m),
      billed: open,
      effective: open,
      list: list * (1 - plan.coverage),
    }),
    under(promised * plan.used, list * plan.coverage),
    under(promised * (1 - plan.used), 0),
    row(stream, stream, {
      charge: "purchase",
      ...same(m),
      billed: promised,
      effective: 0,
      list: promised,
      commitment,
    }),
  ];
}

/** What a month of a stream costs in its own currency. A short month costs less, the running one counts to today. */
function amountsOf(stream: Stream, calendar: Calendar) {
  const course = courseOf(`${stream.account}/${stream.service}`, stream, calendar);
  return (m: Month): number => {
    const share = m > calendar.lastClose ? dayOfMonth(calendar.today) / daysIn(m) : 1;
    const days = stream.byDay ? daysIn(m) / 30.4375 : 1;
    return (course(m) * days * share) / poundsFor(stream.currency, m);
  };
}

function rowsOfStream(stream: Stream, calendar: Calendar): BillRow[] {
  const amount = amountsOf(stream, calendar);
  const first = addToMonth(calendar.lastClose, 1 - stream.history);
  const last = stream.provider === "Cirrus" ? monthOf(calendar.today) : calendar.lastClose;
  return monthsFrom(first, last).flatMap((m) => used(stream, m, amount(m), calendar));
}

const computing = { service: "Virtual machines", serviceCategory: "Compute" };

/** A trial nobody switched off, for one month. */
const forgotten = ({ lastClose }: Calendar): BillRow => {
  const m = addToMonth(lastClose, -5);
  const amount = 11_040 / poundsFor("USD", m);
  return row(sandbox, computing, { charge: "usage", ...same(m), billed: amount, effective: amount });
};

/** What the provider adds to help the move; it ends in two months. */
const help = ({ lastClose }: Calendar): BillRow[] =>
  monthsFrom(addToMonth(lastClose, -9), lastClose).map((m, i) => {
    const amount = -(3_050 + ((i * 137) % 410));
    return row(migration, computing, { charge: "credit", ...same(m), billed: amount, effective: amount });
  });

/** Corrections of months that were closed already, billed later. */
function corrections({ lastClose }: Calendar): BillRow[] {
  const told = [
    { account: production, service: computing, back: 3, later: 2, amount: -2_318.44 },
    { account: analytics, service: storage, back: 2, later: 1, amount: 1_127.9 },
    { account: production, service: computing, back: 15, later: 2, amount: -846.12 },
  ];
  return told.map(({ account, service, back, later, amount }) => {
    const effectiveMonth = addToMonth(lastClose, -back);
    const billedMonth = addToMonth(effectiveMonth, later);
    return row(account, service, {
      charge: "adjustment",
      billedMonth,
      effectiveMonth,
      billed: amount,
      effective: amount,
    });
  });
}

/** Tax that cannot be reclaimed, on one provider's support. */
const taxes = ({ lastClose }: Calendar): BillRow[] =>
  monthsFrom(addToMonth(lastClose, -35), lastClose).map((m, i) => {
    const amount = 402 + ((i * 53) % 61) + i * 3.1;
    const service = { service: "Support", serviceCategory: "Other" };
    return row(analytics, service, { charge: "tax", ...same(m), billed: amount, effective: amount });
  });

/** All charges of three years. */
export const chargesOn = (calendar: Calendar): BillRow[] => [
  ...streams.flatMap((stream) => rowsOfStream(stream, calendar)),
  forgotten(calendar),
  ...help(calendar),
  ...corrections(calendar),
  ...taxes(calendar),
];
