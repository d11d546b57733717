import type { LineWriter } from "../amounts";
import type { Context } from "../context";
import { monthOf } from "../day";
import { monthAt } from "../month";
import type { Standing, Undated } from "../standing";
import type { Contract, ContractItem } from "./contract";
import { sayOverrun } from "./contract-overrun";

/** Why a contract has no dates, and with that no amounts. */
export function undated(contract: Contract, why: Undated, writer: LineWriter) {
  const subject = `contracts/${contract.id}`;
  const name = contract.title || contract.id;
  if (why === "end-before-start")
    writer.issue({
      kind: "end-before-start",
      subject,
      months: [],
      incomplete: true,
      text: `${name} ends before it starts.`,
    });
  else if (why === "milestone")
    writer.issue({
      kind: "milestone-without-date",
      subject,
      months: [],
      incomplete: true,
      text: `${name} hangs on a milestone that has no date.`,
    });
  else
    writer.issue({
      kind: "end-before-start",
      subject,
      months: [],
      incomplete: true,
      text: `${name} has no end and is not open-ended.`,
    });
}

/** Shares that add up to nothing. */
export function sayShares(contract: Contract, { id, shares, costCentre }: ContractItem, writer: LineWriter) {
  if (shares.length === 0 || shares.some(({ weight }) => Number(weight) > 0)) return;
  writer.issue({
    kind: "share-total-zero",
    subject: `contracts/${contract.id}`,
    months: [],
    incomplete: false,
    text: `${contract.title || contract.id}: the shares of item ${id} add up to 0; ${costCentre} carries all of it.`,
  });
}

/** What is to be said of a contract whose dates are known. */
export function sayAll(contract: Contract, stands: Standing, context: Context, writer: LineWriter) {
  sayEnding(contract, stands, writer);
  sayCoTerm(contract, context, writer);
  sayOverrun(contract, stands, context, writer);
}

function sayCoTerm({ id, title, coTerm }: Contract, { coTerms }: Context, writer: LineWriter) {
  const end = coTerm === null ? null : coTerms.get(id);
  if (end !== "missing" && end !== "circle") return;
  const name = title || id;
  const about = { subject: `contracts/${id}`, months: [], incomplete: false };
  if (end === "missing")
    writer.issue({
      ...about,
      kind: "co-term-missing",
      text: `${name} ends with contract ${coTerm}, which does not exist.`,
    });
  else
    writer.issue({
      ...about,
      kind: "co-term-circle",
      text: `${name} ends with contract ${coTerm}, which ends with it in turn.`,
    });
}

function sayEnding(contract: Contract, stands: Standing, writer: LineWriter) {
  const subject = `contracts/${contract.id}`;
  const name = contract.title || contract.id;
  if (stands.endsWithoutSuccessor && stands.lastDay !== null)
    writer.issue({
      kind: "ends-without-successor",
      subject,
      months: [monthAt(monthOf(stands.lastDay) + 1)],
      incomplete: false,
      text: `${name} ends and nothing follows: its money leaves the plan.`,
    });
  if (stands.decidedNotServed)
    writer.issue({
      kind: "decided-not-served",
      subject,
      months: [],
      incomplete: false,
      text: `${name} is to end, but no notice was served in time.`,
    });
}
