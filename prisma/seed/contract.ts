import { addDays, addMonths, type Day, monthOf } from "@/server/planning/day";
import { decimal } from "@/server/planning/decimal";
import {
  type Contract,
  type ContractItem,
  nothingAgreed,
  type RenewalRule,
} from "@/server/planning/sources/contract";
import type { When } from "@/server/planning/when";
import { type Calendar, type Notice, noticeFields, quietEnd } from "./calendar";
import { pounds } from "./random";

/** The end of a current term: a day, or a month and day of the year that keeps clear of the story's own deadlines. */
type End = Day | readonly [month: number, day: number];

/** What is told of a contract; the rest follows. */
export interface Agreement extends Partial<Omit<Contract, "items" | "start" | "end">> {
  readonly id: string;
  readonly title: string;
  readonly vendor: string;
  readonly category: string;
  readonly costCentre: string;
  /** What its current contract year costs. */
  readonly price: number;
  readonly renewal: RenewalRule;
  readonly notice: Notice;
  /** The last day of its current term; null: open-ended. */
  readonly ends: End | null;
  /** Months of its first term; of an open one: since when it runs. */
  readonly term: number;
  /** How often it was renewed already. */
  readonly passed?: number;
  /** Dates that hang on milestones, instead of those above. */
  readonly hanging?: { readonly start?: When; readonly end: When };
  readonly item?: Partial<ContractItem>;
}

const plain = {
  ...nothingAgreed,
  version: 1,
  currency: "GBP",
  renewalMonths: 12,
  renewalTimes: null,
  clearDays: false,
  deliveryDays: 3,
  billingMonths: 12,
  inAdvance: true,
  paymentDays: 30,
  escalatorPct: null,
  escalates: "year",
  index: null,
  indexPlusPct: null,
  floorPct: null,
  capPct: null,
  irrecoverableTaxPct: null,
  decision: null,
  wishedEnd: null,
  noticeServed: null,
  noticeServedEnd: null,
  service: null,
  lease: false,
} as const;

interface Dates {
  readonly start: Day;
  readonly end: Day | null;
}

function datesOf({ ends, term, passed = 0, renewalMonths = 12, notice, id }: Agreement, calendar: Calendar) {
  if (ends === null) {
    const odd = 3 + ((Number(id.slice(-2)) * 7) % 24);
    return { start: addDays(addMonths(calendar.today, -term), -odd), end: null };
  }
  const current = typeof ends === "number" ? ends : quietEnd(calendar, ends[0], ends[1], notice);
  const end = addDays(addMonths(addDays(current, 1), -passed * renewalMonths), -1);
  return { start: addMonths(addDays(end, 1), -term), end };
}

/** The yearly price it began with, so that what has escalated since is today's. */
function firstPrice(
  { price, escalatorPct, escalates = "year", passed = 0 }: Agreement,
  { start }: Dates,
  today: Day,
) {
  if (!escalatorPct) return price;
  const years = Math.floor((monthOf(today) - monthOf(start)) / 12);
  return price / (1 + Number(escalatorPct) / 100) ** (escalates === "year" ? years : passed);
}

/** The fields that are kept as they are told. */
function toldOf(agreement: Agreement): Partial<Contract> {
  const {
    price: _price,
    notice: _notice,
    ends: _ends,
    term: _term,
    passed: _passed,
    hanging: _hanging,
    item: _item,
    category: _category,
    costCentre: _costCentre,
    ...told
  } = agreement;
  return told;
}

function itemOf(agreement: Agreement, dates: Dates, today: Day): ContractItem {
  const { title, category, costCentre, item } = agreement;
  return {
    id: "1",
    title,
    annualPrice: pounds(firstPrice(agreement, dates, today)),
    category,
    costCentre,
    service: null,
    shares: [],
    priceSteps: [],
    ...item,
  };
}

/** Who looks after the contracts of a cost centre; nobody thought of the business's own. */
const ownerOf: Readonly<Record<string, string>> = {
  "IT-120": "Hannah Brandt",
  "IT-130": "Priya Nandakumar",
  "IT-140": "Owen Tregaskis",
  "IT-150": "Marcus Idowu",
  "IT-160": "Lotte Verhaegen",
  "IT-170": "Tomasz Wilk",
};

/** The contract as it is kept. */
export function contractOf(agreement: Agreement, calendar: Calendar): Contract {
  const dates = datesOf(agreement, calendar);
  const { id, title, vendor, renewal, notice, hanging } = agreement;
  return {
    ...plain,
    owner: ownerOf[agreement.costCentre] ?? null,
    ...toldOf(agreement),
    ...noticeFields(notice),
    id,
    title,
    vendor,
    renewal,
    start: hanging?.start ?? dates.start,
    end: hanging?.end ?? dates.end,
    items: [itemOf(agreement, dates, calendar.today)],
  };
}

/** A percentage as a contract says it. */
export const percent = (value: number) => decimal(value);
