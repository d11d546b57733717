import type { Viewer } from "../access/viewer";
import { refuseWhileOpen } from "../access/open-scenario";
import type { Origin } from "../database/origin";
import { reading } from "../database/query";
import type { Saved } from "../database/record-saving";
import { transaction } from "../database/transaction";
import { Refusal } from "../errors";
import { noForecasts } from "../planning/context";
import { monthOf } from "../planning/day";
import { contextOf } from "../planning/expand";
import { monthAt } from "../planning/month";
import type { Portfolio } from "../planning/portfolio";
import type { Renewal } from "../planning/renewal";
import { type Choice, decide } from "../planning/renewal-decision";
import { termRenewal } from "../planning/renewal-term";
import type { Contract } from "../planning/sources/contract";
import { seen, updateOne } from "../record-editing";
import { currentDay } from "../today";
import { blankRenewal } from "./renewal-input";
import { renewalStore } from "./renewal-store";
import { contractStore } from "./store";

/** Loads what a viewer's open scenario makes of the records, with or without single people's money. */
export type LoadLaid = (scenario: string | undefined, salaries: boolean) => Promise<Portfolio>;

interface Changing {
  readonly viewer: Viewer;
  readonly origin: Origin;
}

/** Who decides, and how the contracts stand around it: handed in where the routers are put together. */
interface Deciding extends Changing {
  readonly load: LoadLaid;
}

/** What a decision wrote, and what was there before: enough to take it back. */
export interface DecisionSaved {
  readonly contract: Saved;
  /** Null: a scenario is open, and what people do about the term is no part of it. */
  readonly renewal: Saved | null;
  readonly before: { readonly contract: Contract; readonly renewal: Renewal | null };
}

async function known({ viewer, load }: Deciding) {
  const portfolio = await load(viewer.scenario, true);
  const today = currentDay();
  const question = {
    today,
    view: "accrual" as const,
    until: monthAt(monthOf(today) + 60),
    forecasts: noForecasts,
  };
  return { portfolio, context: contextOf(portfolio, question).context };
}

/**
 * Decides about the term of a contract: one transaction writes the contract (decision, wished end, price, notice) and the renewal (reason,
 * by whom, when). With a scenario open the contract's part goes into the scenario, and the renewal stays as it is: it is decided once the
 * scenario is approved.
 */
export async function decideRenewal(
  { id, version, ...asked }: Omit<Choice, "by"> & { readonly id: string; readonly version: number },
  deciding: Deciding,
): Promise<DecisionSaved> {
  const { viewer, origin } = deciding;
  const contract = await seen(contractStore, id, viewer);
  const { portfolio, context } = await known(deciding);
  const choice: Choice = { ...asked, by: viewer.name };
  const decided = decide(contract, choice, {
    context,
    renewals: portfolio.renewals,
    initiatives: portfolio.facts.initiatives,
  });
  if (!("contract" in decided))
    throw new Refusal("invalid", decided.map(({ text }) => text).join(" "), { contradictions: decided });
  const [renewal = null] = await renewalStore.find(reading, [decided.renewal.id]);
  const before = { contract, renewal };
  if (viewer.scenario !== undefined) {
    const saved = await updateOne(contractStore, contract, decided.contract, version, { viewer, origin });
    return { contract: saved, renewal: null, before };
  }
  return { ...(await saveBoth({ ...decided.contract, version }, decided.renewal, renewal, origin)), before };
}

const saveBoth = (
  contract: Contract,
  fact: Omit<Renewal, "version">,
  stored: Renewal | null,
  origin: Origin,
): Promise<Pick<DecisionSaved, "contract" | "renewal">> =>
  transaction(async (tx) => {
    const { version, ...written } = contract;
    const [savedContract] = await contractStore.save(tx, [{ fact: written, version, origin }]);
    const [savedRenewal] = await renewalStore.save(tx, [{ fact, version: stored?.version ?? 0, origin }]);
    if (!savedContract || !savedRenewal) throw new Error("Nothing was said about a decision that was saved.");
    return { contract: savedContract, renewal: savedRenewal };
  });

/** What can be put back of a contract: all that a decision writes. */
export type Undone = Pick<
  Contract,
  "decision" | "wishedEnd" | "replacedBy" | "noticeServed" | "noticeServedEnd" | "noticeServedHow" | "items"
>;

/** Takes a decision back in one transaction: the contract's fields, and the renewal as it was (or none). */
export async function undoDecision(
  asked: {
    readonly id: string;
    readonly version: number;
    readonly fields: Undone;
    readonly renewal: {
      readonly id: string;
      readonly version: number;
      readonly was: Omit<Renewal, "version"> | null;
    } | null;
  },
  { viewer, origin }: Changing,
): Promise<Saved> {
  const { id, version, fields, renewal } = asked;
  const contract = await seen(contractStore, id, viewer);
  const fact = { ...contract, ...fields };
  if (viewer.scenario !== undefined)
    return updateOne(contractStore, contract, fact, version, { viewer, origin });
  return transaction(async (tx) => {
    const { version: _, ...written } = fact;
    const [saved] = await contractStore.save(tx, [{ fact: written, version, origin }]);
    if (renewal?.was) await renewalStore.save(tx, [{ fact: renewal.was, version: renewal.version, origin }]);
    else if (renewal) await renewalStore.remove(tx, renewal.id, renewal.version, origin);
    if (!saved) throw new Error("Nothing was said about a contract that was saved.");
    return saved;
  });
}

/** What people note about a term before it is decided: how far it is, what is aimed at, what else would do. */
export type Noted = Partial<Pick<Renewal, "stage" | "targetPrice" | "alternatives" | "note">>;

/** Notes something about the term of a contract that is to be decided; the first note begins its renewal. */
export async function noteRenewal(
  { contract: id, version, fields }: { contract: string; version: number; fields: Noted },
  deciding: Deciding,
): Promise<Saved & { readonly before: Noted }> {
  const { viewer, origin } = deciding;
  refuseWhileOpen(viewer);
  const contract = await seen(contractStore, id, viewer);
  const { portfolio, context } = await known(deciding);
  const { id: renewalId, termEnd, renewal } = termRenewal(contract, context, portfolio.renewals);
  const [stored] = await renewalStore.find(reading, [renewal?.id ?? renewalId]);
  const base = stored ?? { ...blankRenewal, id: renewalId, contract: id, termEnd, version: 0 };
  const { version: _, ...fact } = { ...base, ...fields };
  const [saved] = await transaction((tx) => renewalStore.save(tx, [{ fact, version, origin }]));
  if (!saved) throw new Error("Nothing was said about a renewal that was saved.");
  const { stage, targetPrice, alternatives, note } = base;
  const was: Noted = { stage, targetPrice, alternatives, note };
  const names = Object.keys(fields) as (keyof Noted)[];
  return { ...saved, before: Object.fromEntries(names.map((name) => [name, was[name]])) };
}
