import { Refusal } from "../errors";
import type { Day } from "../planning/day";
import type { Portfolio } from "../planning/portfolio";
import { dayRateOf, type RateCard } from "../planning/rate-card";
import { loadPortfolio } from "../portfolio/load";
import { currentDay } from "../today";

/** A rate card as a list shows it. Rates are exact, in the vendor's own currency. */
export interface RateCardRow extends Omit<RateCard, "version"> {
  readonly vendorName: string;
  readonly contractTitle: string | null;
  /** Whether it is one of our contracts. */
  readonly isOurContract: boolean;
  readonly dayRate: string;
  readonly state: "valid" | "coming" | "over";
}

/** All rate cards. */
export async function rateCardRows(today: Day = currentDay()) {
  const portfolio = await loadPortfolio();
  return { rows: [...portfolio.rateCards.values()].map((card) => rowOf(card, portfolio, today)), today };
}

/** One rate card, and what else the same role costs elsewhere. */
export async function rateCardPage(id: string, today: Day = currentDay()) {
  const portfolio = await loadPortfolio();
  const card = portfolio.rateCards.get(id);
  if (!card) throw new Refusal("not-found", `There is no rate card ${id}.`);
  const role = card.role.toLowerCase();
  const others = [...portfolio.rateCards.values()].filter(
    (other) => other.id !== id && other.role.toLowerCase() === role,
  );
  return {
    row: rowOf(card, portfolio, today),
    others: others.map((other) => rowOf(other, portfolio, today)),
  };
}

function rowOf({ version: _, ...card }: RateCard, { vendors, facts }: Portfolio, today: Day): RateCardRow {
  const contract = card.contract === null ? undefined : facts.contracts.get(card.contract);
  return {
    ...card,
    vendorName: vendors.get(card.vendor)?.name ?? card.vendor,
    contractTitle: contract ? contract.title || contract.id : card.contract,
    isOurContract: contract !== undefined,
    dayRate: dayRateOf(card),
    state: stateOf(card, today),
  };
}

function stateOf({ validFrom, validTo }: RateCard, today: Day): RateCardRow["state"] {
  if (validFrom !== null && validFrom > today) return "coming";
  return validTo !== null && validTo < today ? "over" : "valid";
}
