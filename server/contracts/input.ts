import { z } from "zod";
import {
  amountInput,
  countInput,
  currencyInput,
  dayInput,
  idInput,
  monthInput,
  optionalId,
  optionalText,
  percentInput,
  positiveInput,
  shareInput,
  titleInput,
  whenInput,
} from "../input";
import {
  type BillingMonths,
  type Contract,
  type ContractItem,
  decisions,
  nothingAgreed,
  type PriceStep,
  type Share,
} from "../planning/sources/contract";
import { hangs } from "../planning/when";

const priceStepInput = z.strictObject({
  from: monthInput,
  annualPrice: amountInput,
}) satisfies z.ZodType<PriceStep>;

const shareOfItem = z.strictObject({ costCentre: idInput, weight: positiveInput }) satisfies z.ZodType<Share>;

const itemInput = z.strictObject({
  id: idInput,
  title: titleInput,
  annualPrice: amountInput,
  category: idInput,
  costCentre: idInput,
  service: optionalText,
  shares: z.array(shareOfItem).max(200),
  priceSteps: z.array(priceStepInput).max(200),
}) satisfies z.ZodType<ContractItem>;

/** Lines of text, or nothing. */
const severalLines = z
  .string()
  .trim()
  .min(1, "This must not be empty.")
  .max(4_000, "At most 4,000 characters.")
  .regex(/^[^\p{Cc}]*(?:[\n\r\t][^\p{Cc}]*)*$/u, "Text only.")
  .nullable();

const billingMonths: readonly BillingMonths[] = [0, 1, 3, 6, 12];

export const contractFields = z.strictObject({
  title: titleInput,
  vendor: idInput,
  currency: currencyInput,
  start: whenInput,
  end: whenInput.nullable(),
  renewal: z.enum(["ends", "renews", "option", "open"]),
  renewalMonths: countInput(600, 0),
  renewalTimes: countInput(1_000).nullable(),
  noticeMonths: countInput(120).nullable(),
  noticeDays: countInput(3_650).nullable(),
  clearDays: z.boolean(),
  deliveryDays: countInput(365),
  billingMonths: z.literal([...billingMonths], "Billed once, or every 1, 3, 6 or 12 months."),
  inAdvance: z.boolean(),
  paymentDays: countInput(3_650),
  escalatorPct: percentInput.nullable(),
  escalates: z.enum(["year", "renewal"]),
  index: optionalText,
  indexPlusPct: percentInput.nullable(),
  floorPct: percentInput.nullable(),
  capPct: percentInput.nullable(),
  irrecoverableTaxPct: shareInput.nullable(),
  decision: z.enum([...decisions]).nullable(),
  wishedEnd: monthInput.nullable(),
  noticeServed: dayInput.nullable(),
  noticeServedEnd: dayInput.nullable(),
  owner: optionalText,
  service: optionalText,
  lease: z.boolean(),
  parent: optionalId,
  coTerm: optionalId,
  replacedBy: optionalId,
  terminationFee: amountInput.nullable(),
  noticeServedHow: optionalText,
  minimumSpend: positiveInput.nullable(),
  minimumSpendMonths: countInput(600, 1).nullable(),
  minimumPrepaid: z.boolean(),
  seats: countInput(10_000_000).nullable(),
  usedSeats: countInput(10_000_000).nullable(),
  trueUp: z.enum(["none", "year"]),
  deputy: optionalText,
  noticeAddress: severalLines,
  noticeMethod: optionalText,
  note: severalLines,
  reminderDays: z
    .array(countInput(3_650))
    .min(1, "Say at least one day.")
    .max(20, "At most 20 reminders.")
    .nullable(),
  maximumValue: amountInput.nullable(),
  paidToDate: amountInput.nullable(),
  items: z.array(itemInput).min(1, "A contract has at least one priced item.").max(500),
});

type Whole = Omit<Contract, "version">;

/** What the fields of a contract must be to each other. A contract whose end is its start runs one day. */
export const contractInput = contractFields.extend({ id: idInput }).superRefine((contract, context) => {
  for (const [field, message] of faults(contract))
    context.addIssue({ code: "custom", path: [field], message });
}) satisfies z.ZodType<Whole>;

function* faults(whole: Whole): Generator<[string, string]> {
  const { start, end, renewal, renewalMonths, floorPct, capPct, items, coTerm } = whole;
  if (end === null && renewal !== "open" && coTerm === null)
    yield ["end", "Only an open-ended contract has no end."];
  if (end !== null && !hangs(start) && !hangs(end) && end < start)
    yield ["end", "The end lies before the start."];
  if ((renewal === "renews" || renewal === "option") && renewalMonths < 1)
    yield ["renewalMonths", "A renewal is at least one month long."];
  if (floorPct !== null && capPct !== null && Number(floorPct) > Number(capPct))
    yield ["capPct", "The cap lies below the floor."];
  if (new Set(items.map(({ id }) => id)).size < items.length) yield ["items", "Two items have the same id."];
  yield* faultsOfAgreement(whole);
}

function* faultsOfAgreement(whole: Whole): Generator<[string, string]> {
  const { id, end, parent, coTerm, decision, terminationFee, minimumSpend, minimumSpendMonths } = whole;
  if (parent === id) yield ["parent", "A contract is not an order of itself."];
  if (coTerm === id) yield ["coTerm", "A contract cannot end with itself."];
  if (decision === "terminate" && terminationFee === null)
    yield ["decision", "It can only be left early where a fee to leave is stated; 0 where leaving is free."];
  if (minimumSpend !== null && minimumSpendMonths === null && end === null && coTerm === null)
    yield ["minimumSpendMonths", "An open-ended agreement needs a period for its minimum."];
}

/** What a new contract has where nothing is said. */
export const blankContract: Partial<Whole> = {
  end: null,
  renewal: "ends",
  renewalMonths: 12,
  renewalTimes: null,
  noticeMonths: null,
  noticeDays: null,
  clearDays: false,
  deliveryDays: 0,
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
  owner: null,
  service: null,
  lease: false,
  ...nothingAgreed,
};
