import type { LineWriter } from "../amounts";
import type { Context } from "../context";
import { type Day, monthOf } from "../day";
import type { Decimal } from "../decimal";
import type { LineHeader } from "../line";
import { rational } from "../rational";
import { dayOf } from "../schedule";
import { given, Worth } from "../worth";
import { datesOf, type Source } from "./source";
import { participants, type Training } from "./training";

/** What people learn: its fee for everybody who takes part, and their travel, in the month it is taken. */
export const trainings: Source<"trainings", Training> = {
  name: "training",
  kind: "trainings",
  reads: (training, context) => [
    ...datesOf([training.date], context),
    context.rates.of(training.currency),
    JSON.stringify(context.payers.get(training.id) ?? null),
  ],
  write(training, context, writer) {
    if (training.status === "cancelled" || isFree(training)) return;
    const day = training.date === null ? null : dayOf(training.date, context.schedule);
    if (day === null) return sayUndated(training, writer);
    sayUnassigned(training, day, context, writer);
    const m = monthOf(day);
    if (m > context.until) return;
    const amounts = writer.line(header(training, context), m);
    const count = participants(training);
    if (Number(training.fee) !== 0 && count > 0) amounts.add(m, feeWorth(training.fee, count), 1, 1);
    if (Number(training.travel) !== 0) amounts.addGiven(m, training.travel, " travel");
  },
};

const isFree = (training: Training): boolean =>
  Number(training.travel) === 0 && (Number(training.fee) === 0 || participants(training) === 0);

const feeWorth = (fee: Decimal, count: number): Worth =>
  new Worth(Number(fee) * count, () => [
    given(fee, " fee"),
    { text: `× ${count} ${count === 1 ? "person" : "people"}`, value: rational(count) },
  ]);

const sharesOf = (training: Training, { payers }: Pick<Context, "payers">) =>
  training.costCentre === null ? (payers.get(training.id)?.shares ?? []) : [];

function header(training: Training, context: Context): LineHeader {
  const shares = sharesOf(training, context);
  return {
    source: "training",
    record: training.id,
    item: "course",
    part: "course",
    nature: "operating",
    category: training.category,
    costCentre: training.costCentre ?? shares[0]?.costCentre ?? "",
    vendor: training.vendor ?? "",
    service: "",
    team: context.payers.get(training.id)?.team ?? "",
    initiative: training.initiative ?? "",
    currency: training.currency,
    people: false,
    ...(shares.length > 1 && { shares }),
  };
}

const nameOf = (training: Training): string => training.title || training.id;

function sayUndated(training: Training, writer: LineWriter) {
  const isHanging = training.date !== null;
  writer.issue({
    kind: isHanging ? "milestone-without-date" : "date-missing",
    subject: `trainings/${training.id}`,
    months: [],
    incomplete: true,
    text: isHanging
      ? `${nameOf(training)} hangs on a milestone that has no date.`
      : `${nameOf(training)} has a cost and no date: it is in no month.`,
  });
}

function sayUnassigned(training: Training, day: Day, context: Context, writer: LineWriter) {
  if (training.costCentre !== null) return;
  const payer = context.payers.get(training.id);
  if (payer && payer.unseated.length === 0) return;
  const said = payer
    ? `${payer.unseated.join(", ")} ${payer.unseated.length === 1 ? "has" : "have"} no position`
    : "none of those who take part is named";
  writer.issue({
    kind: "cost-centre-unassigned",
    subject: `trainings/${training.id}`,
    months: [monthOf(day)],
    incomplete: false,
    text: `${nameOf(training)} names no cost centre, and ${said}: nobody pays for it.`,
  });
}
