import type { RenewalCard } from "./words";

/** What the board is narrowed to; it stands in the address. */
export interface Filters {
  readonly owner: string | null;
  readonly vendor: string | null;
  readonly category: string | null;
  /** Days ahead; null: all there are. */
  readonly within: number | null;
}

export const horizons = [90, 180, 365] as const;
const usual = 365;

/** Nobody's contracts, where the owner is asked for. */
export const nobody = "-";

export function filtersIn(address: URLSearchParams): Filters {
  const within = address.get("within");
  const days = horizons.find((one) => String(one) === within);
  return {
    owner: address.get("owner"),
    vendor: address.get("vendor"),
    category: address.get("category"),
    within: within === "all" ? null : (days ?? usual),
  };
}

export const withinWord = (within: number | null): string | null =>
  within === null ? "all" : within === usual ? null : String(within);

/** The cards a board shows: those of the owner, vendor and category asked for, up to the horizon. */
export const filtered = (
  cards: readonly RenewalCard[],
  { owner, vendor, category, within }: Filters,
): RenewalCard[] =>
  cards.filter(
    (card) =>
      (owner === null || (card.owner ?? nobody) === owner) &&
      (vendor === null || card.vendor === vendor) &&
      (category === null || card.category === category) &&
      (within === null || card.daysLeft <= within),
  );
