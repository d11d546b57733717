import { decimal } from "@/server/planning/decimal";
import type { IndexValue, Rate } from "@/server/planning/facts";
import { fiscalYearFirst } from "@/server/planning/fiscal-year";
import { addToMonth, type Month, monthsFrom } from "@/server/planning/month";
import type { Calendar } from "./calendar";
import { organisation } from "./organisation";
import { between, randomOf } from "./random";

const currencies = [
  { currency: "EUR", level: 0.856, swing: 0.012 },
  { currency: "USD", level: 0.778, swing: 0.022 },
] as const;

type Priced = (typeof currencies)[number];

const rateOf = ({ currency }: Priced, month: Month, table: Rate["table"], value: number): Rate => ({
  currency,
  month,
  table,
  rate: decimal(value.toFixed(4)),
});

/** Month averages that drift as rates do; the same month has the same rate on whatever day it is looked at. */
const actualRate = (priced: Priced, month: Month): number => {
  const random = randomOf(`rate/${priced.currency}/${month}`);
  const wave = Math.sin(month / 5) + 0.5 * Math.sin(month / 1.7 + 2);
  return priced.level * (1 + priced.swing * wave + between(random, -0.004, 0.004));
};

/** What treasury names for a whole fiscal year. */
const planRate = (priced: Priced, month: Month): number => {
  const year = fiscalYearFirst(month, organisation);
  return priced.level * (1 + between(randomOf(`plan/${priced.currency}/${year}`), -0.012, 0.012));
};

/** Euro and dollar, month by month: averages to the last close, planned ones from last year on. The franc has none. */
export function ratesOn({ lastClose, yearBefore }: Calendar): Rate[] {
  const past = monthsFrom(addToMonth(lastClose, -83), lastClose);
  const planned = monthsFrom(yearBefore, addToMonth(lastClose, 84));
  return currencies.flatMap((priced) => [
    ...past.map((m) => rateOf(priced, m, "actual", actualRate(priced, m))),
    ...planned.map((m) => rateOf(priced, m, "plan", planRate(priced, m))),
  ]);
}

/** What one unit costs in pounds by the plan's table. */
export function poundsFor(currency: string, month: Month): number {
  const priced = currencies.find((known) => known.currency === currency);
  return priced ? planRate(priced, month) : 1;
}

/** The price index the data hall is tied to, published two months late. */
export function indicesOn({ lastClose }: Calendar): IndexValue[] {
  const months = monthsFrom(addToMonth(lastClose, -75), addToMonth(lastClose, -1));
  return months.map((month) => {
    const grown = 128.4 * 1.026 ** ((month - 24300) / 12);
    const value = grown * (1 + between(randomOf(`services-prices/${month}`), -0.002, 0.002));
    return { index: "services-prices", month, value: decimal(value.toFixed(1)) };
  });
}
