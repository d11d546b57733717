import fc from "fast-check";
import { type Day, lastDayOf, monthOf } from "../day";
import { type Decimal, decimal, zero } from "../decimal";
import { asset, contract, initiative, inMonth, item, onDay, position, series, training } from "../examples";
import { type Month, monthAt } from "../month";
import type { Asset } from "../sources/asset";
import { type Contract, type ContractItem, decisions, renewalRules } from "../sources/contract";
import type { CostSeries } from "../sources/cost-series";
import type { Initiative } from "../sources/initiative";
import type { Position, PositionStep } from "../sources/position";
import { trainingStatuses } from "../sources/training";
import type { DatedTraining } from "./training";

/** Any day of 2023 to 2028; often one that some months lack. */
export const anyDay: fc.Arbitrary<Day> = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: onDay("2023-01-01"), max: onDay("2028-12-31") }) },
  { weight: 1, arbitrary: fc.constantFrom(...["2024-01-31", "2024-02-29", "2025-08-31", "2026-01-30", "2025-12-29"].map(onDay)) },
  { weight: 2, arbitrary: fc.constantFrom(...["2024-01-01", "2025-07-01", "2026-04-01"].map(onDay)) },
) as fc.Arbitrary<Day>; // biome-ignore format: weights

export const anyMonth = (first: string, last: string): fc.Arbitrary<Month> =>
  fc.integer({ min: inMonth(first), max: inMonth(last) }).map(monthAt);

/** A decimal of at most `size` units, with up to three places. */
export const anyDecimal = (least: number, most: number, places = 2): fc.Arbitrary<Decimal> =>
  fc
    .integer({ min: least * 10 ** places, max: most * 10 ** places })
    .map((value) => decimal((value / 10 ** places).toFixed(places)));

const anyPct = (most: number): fc.Arbitrary<Decimal> => anyDecimal(0, most, 1);
/** Half of the time nothing: the tool's `freq` is one in how many is nil. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 });

/** Pounds, a currency without minor units, one with three decimals, and one that has no rate. */
export const anyCurrency = fc.constantFrom("GBP", "GBP", "JPY", "KWD", "XAU");

export const anyItem: fc.Arbitrary<ContractItem> = fc
  .record({
    annualPrice: anyDecimal(-2000, 90_000),
    priceSteps: fc.uniqueArray(
      fc.record({ from: anyMonth("2023-06", "2030-06"), annualPrice: anyDecimal(-2000, 90_000) }),
      { maxLength: 3, selector: (step) => step.from },
    ),
    category: fc.constantFrom("software", "telecom"),
    costCentre: fc.constantFrom("IT", "TAXED"),
  })
  .map(item);

const anyTerm = fc.record({
  start: anyDay,
  length: fc.oneof(fc.integer({ min: 0, max: 900 }), fc.constantFrom(181, 364, 365, 730)),
  renewal: fc.constantFrom(...renewalRules),
  renewalMonths: fc.constantFrom(1, 3, 6, 12, 24),
  renewalTimes: maybe(fc.integer({ min: 0, max: 4 })),
});

const anyNotice = fc.record({
  notice: fc.oneof(
    fc.record({ noticeMonths: fc.integer({ min: 0, max: 7 }), noticeDays: fc.constant(null) }),
    fc.record({ noticeMonths: fc.constant(null), noticeDays: maybe(fc.integer({ min: 0, max: 200 })) }),
  ),
  clearDays: fc.boolean(),
});

const anyBilling = fc.record({
  billingMonths: fc.constantFrom<(0 | 1 | 3 | 6 | 12)[]>(0, 1, 3, 6, 12),
  inAdvance: fc.boolean(),
  paymentDays: fc.constantFrom(0, 14, 30, 60),
  currency: anyCurrency,
  irrecoverableTaxPct: maybe(anyPct(20)),
});

const anyEscalation = fc.oneof(
  fc.constant({ escalatorPct: null, index: null, escalates: "year" as const }),
  fc.record({
    escalatorPct: anyDecimal(-3, 8, 1),
    index: fc.constant(null),
    escalates: fc.constantFrom("year" as const, "renewal" as const),
  }),
  fc.record({
    escalatorPct: fc.constant(null),
    index: fc.constant("CPI"),
    escalates: fc.constantFrom("year" as const, "renewal" as const),
    indexPlusPct: maybe(anyDecimal(-2, 3, 1)),
    floorPct: maybe(anyPct(2)),
    capPct: maybe(anyDecimal(2, 6, 1)),
  }),
);

const anyDecision = fc.record({
  decision: fc.oneof(fc.constant(null), fc.constantFrom(...decisions)),
  wishedEnd: fc.option(anyMonth("2025-06", "2029-12"), { nil: null, freq: 4 }),
  noticeServed: fc.option(anyDay, { nil: null, freq: 4 }),
  terminationFee: maybe(anyDecimal(0, 9000)),
});

const anySeats = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ seats: null, usedSeats: null, trueUp: "none" as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      seats: fc.integer({ min: 0, max: 30 }),
      usedSeats: maybe(fc.integer({ min: 0, max: 50 })),
      trueUp: fc.constant("year" as const),
    }),
  },
);

/** Any contract of one or two items, its dates plain days. */
export const anyContract: fc.Arbitrary<Contract & { readonly start: Day; readonly end: Day | null }> = fc
  .tuple(anyTerm, anyNotice, anyBilling, anyEscalation, anyDecision, fc.array(anyItem, { minLength: 1, maxLength: 2 }), anySeats)
  .map(([{ length, ...term }, { notice, clearDays }, billing, escalation, decision, items, seats]) => {
    const end = term.renewal === "open" && length % 2 === 0 ? null : ((term.start + length) as Day);
    const numbered = items.map((one, i) => ({ ...one, id: String(i + 1) }));
    return { ...contract({ ...notice, clearDays, ...billing, ...escalation, ...decision, ...seats, items: numbered }), ...term, end };
  }); // biome-ignore format: one record

const anyStep: fc.Arbitrary<PositionStep> = fc.record({
  from: anyMonth("2024-01", "2029-12"),
  annualSalary: maybe(anyDecimal(20_000, 120_000)),
  fte: maybe(anyDecimal(0, 1, 2)),
  costCentre: maybe(fc.constantFrom("IT", "TAXED")),
});

const anyPay = fc.oneof(
  fc.record({
    annualSalary: anyDecimal(20_000, 120_000),
    dayRate: fc.constant(null),
    daysPerYear: fc.constant(null),
  }),
  fc.record({
    annualSalary: fc.constant(null),
    dayRate: anyDecimal(200, 1200),
    daysPerYear: maybe(anyDecimal(100, 230, 1)),
  }),
  fc.record({
    annualSalary: fc.constant(null),
    dayRate: fc.constant(null),
    daysPerYear: fc.constant(null),
    payBand: fc.constantFrom(null, null, "NAMED"),
    role: fc.constantFrom(null, "engineer"),
    location: fc.constantFrom(null, "Leeds"),
  }),
);

const anyPerson = fc.record({
  person: maybe(fc.constant("H-1")),
  vacant: fc.boolean(),
  probabilityPct: fc.oneof(fc.constant(decimal(100)), anyPct(100)),
  noticeMonths: fc.integer({ min: 0, max: 6 }),
  exitCost: fc.oneof(fc.constant(zero), anyDecimal(1000, 20_000)),
  fte: fc.oneof(fc.constant(decimal(1)), anyDecimal(0, 1)),
});

const anyRewards = fc.record({
  salaryAsOf: anyMonth("2023-01", "2028-01"),
  onCostPct: anyPct(35),
  raisePct: anyPct(6),
  allowancePerMonth: fc.oneof(fc.constant(zero), anyDecimal(0, 500)),
  bonusPct: fc.oneof(fc.constant(zero), anyPct(20)),
  bonusMonth: fc.integer({ min: 1, max: 12 }),
  currency: anyCurrency,
});

/** Any employee or contractor, its dates plain days. */
export const anyPosition: fc.Arbitrary<Position & { readonly start: Day; readonly end: Day | null }> = fc
  .tuple(
    anyDay,
    maybe(fc.integer({ min: 0, max: 1500 })),
    anyPay,
    anyPerson,
    anyRewards,
    fc.uniqueArray(anyStep, { maxLength: 3, selector: (step) => step.from }),
  )
  .map(([start, length, pay, person, rewards, steps]) => ({
    ...position({ ...pay, ...person, ...rewards, steps }),
    start,
    end: length === null ? null : ((start + length) as Day),
  }));

/** Any initiative, its start a plain day. */
export const anyInitiative: fc.Arbitrary<Initiative & { readonly start: Day }> = fc
  .record({
    start: anyDay,
    durationMonths: fc.integer({ min: 1, max: 30 }),
    oneOff: anyDecimal(-1000, 900_000),
    oneOffSteps: fc.array(fc.record({ month: anyMonth("2024-01", "2028-12"), amount: anyDecimal(0, 90_000) }), { maxLength: 3 }),
    runPerMonth: anyDecimal(0, 5000),
    savingsPerMonth: anyDecimal(0, 5000),
    nature: fc.constantFrom("opex" as const, "capex" as const),
    usefulLifeMonths: fc.constantFrom(null, 1, 36, 60),
    status: fc.constantFrom(null, "idea" as const, "planned" as const, "done" as const, "stopped" as const),
    currency: anyCurrency,
  })
  .map((given) => ({ ...initiative(given), start: given.start })); // biome-ignore format: one record

/** Any training on a day, paid by one cost centre. */
export const anyTraining: fc.Arbitrary<DatedTraining> = fc
  .record({
    date: anyDay,
    fee: anyDecimal(-50, 9_000, 3),
    travel: anyDecimal(0, 3_000),
    people: fc.constantFrom([], ["H-1"], ["H-1", "H-2", "H-3"]),
    places: maybe(fc.integer({ min: 0, max: 400 })),
    status: fc.constantFrom(...trainingStatuses),
    currency: anyCurrency,
  })
  .map(({ date, ...given }) => ({ ...training(given), date, costCentre: "IT" }));

/** Any flat series, some of its months unknown. */
export const anySeries: fc.Arbitrary<CostSeries> = fc
  .tuple(
    anyMonth("2023-06", "2026-09"),
    fc.array(
      fc.oneof(
        { weight: 6, arbitrary: anyDecimal(-50, 9000, 3) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      {
        maxLength: 36,
      },
    ),
    anyCurrency,
  )
  .map(([first, amounts, currency]) => ({
    ...series("2026-01", [], { currency }),
    records: amounts.flatMap((amount, i) => (amount === null ? [] : [{ month: monthAt(first + i), amount }])),
  }));

/** The last day of any month of 2026: what "today" may be. */
export const anyToday: fc.Arbitrary<Day> = fc.oneof(
  fc.constant(onDay("2026-11-22")),
  fc.integer({ min: onDay("2024-06-01"), max: onDay("2028-06-30") }) as fc.Arbitrary<Day>,
  anyMonth("2025-01", "2027-12").map(lastDayOf),
);

/** An asset whose dates are days. */
export type DatedAsset = Asset & {
  readonly purchase: Day;
  readonly inService: Day;
  readonly disposed: Day | null;
};

/** Any asset: with a residual value or not, taken over from other books or not, kept or disposed of. */
export const anyAsset: fc.Arbitrary<DatedAsset> = fc
  .record({
    purchase: anyDay,
    waits: fc.integer({ min: -20, max: 200 }),
    price: anyDecimal(0, 90_000),
    residualPct: fc.constantFrom(0, 0, 10, 100),
    usefulLifeMonths: fc.constantFrom(1, 7, 36, 60),
    book: maybe(
      fc.record({ elapsed: fc.integer({ min: -3, max: 70 }), sharePct: fc.integer({ min: 0, max: 100 }) }),
    ),
    lasts: maybe(fc.integer({ min: 0, max: 1900 })),
    proceeds: maybe(anyDecimal(0, 20_000)),
    currency: anyCurrency,
  })
  .map(({ purchase, waits, price, residualPct, book, lasts, proceeds, ...given }) => {
    const hundredths = Math.round(Number(price) * 100);
    const residual = decimal((Math.floor((hundredths * residualPct) / 100) / 100).toFixed(2));
    const room = hundredths - Math.round(Number(residual) * 100);
    const inService = (purchase + waits) as Day;
    const disposed = lasts === null ? null : ((purchase + lasts) as Day);
    const done = book && book.elapsed >= 0 ? Math.floor((room * book.sharePct) / 100) / 100 : 0;
    return {
      ...asset({ ...given, price, residual, proceeds: disposed === null ? null : proceeds }),
      accumulatedDepreciation: book && decimal(done.toFixed(2)),
      asOfMonth: book && monthAt(monthOf(inService) + book.elapsed),
      purchase,
      inService,
      disposed,
    };
  });
