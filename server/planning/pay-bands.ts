import { type Decimal, decimal, exactly } from "./decimal";
import { type Month, monthAt } from "./month";
import { spelled } from "./person";
import { over, plus, printRational, rational } from "./rational";
import type { PayBand, Role, RoleLevel } from "./role";
import { roleFinder } from "./role-finder";
import type { Position } from "./sources/position";

/** The middle of a band, exactly: what a seat in it is planned at, in the band's currency a year for one FTE. */
export const midpoint = ({ minimum, maximum }: Pick<PayBand, "minimum" | "maximum">): Decimal =>
  decimal(printRational(over(plus(exactly(minimum), exactly(maximum)), rational(2)), 18));

/** From a month on this band; null: none fits. */
export interface BandSpan {
  readonly from: Month;
  readonly band: PayBand | null;
}

/** What pay bands are found by. */
export type Banded = Pick<Position, "payBand" | "role" | "location" | "currency">;

/** Finds the pay bands of positions, month by month. */
export interface PayBands {
  of(position: Banded): readonly BandSpan[];
}

/** Where there are none. */
export const noPayBands: PayBands = { of: () => [{ from: monthAt(0), band: null }] };

const tables = new WeakMap<ReadonlyMap<string, PayBand>, WeakMap<ReadonlyMap<string, Role>, PayBands>>();

/** The pay bands of a portfolio; the same bands and roles are the same value. */
export function payBandsOf(bands: ReadonlyMap<string, PayBand>, roles: ReadonlyMap<string, Role>): PayBands {
  const byRoles = tables.get(bands) ?? new WeakMap<ReadonlyMap<string, Role>, PayBands>();
  tables.set(bands, byRoles);
  const table = byRoles.get(roles) ?? new BandTable(bands, roles);
  byRoles.set(roles, table);
  return table;
}

/** What of a seat a band may be for. */
interface Fit {
  readonly role: string;
  readonly level: RoleLevel | null;
  readonly location: string;
}

class BandTable implements PayBands {
  private readonly known = new Map<string, readonly BandSpan[]>();
  private readonly nameOf: (role: string | null) => string;
  private readonly levelOf: (role: string | null) => RoleLevel | null;

  constructor(
    private readonly bands: ReadonlyMap<string, PayBand>,
    roles: ReadonlyMap<string, Role>,
  ) {
    const find = roleFinder(roles);
    this.nameOf = (role) => find(role)?.id ?? spelled(role ?? "");
    this.levelOf = (role) => find(role)?.level ?? null;
  }

  /**
   * The band that is named, while it is valid; else the one that says most of the seat's role, then of its place, then of its
   * level. Of two that say as much the later one, then the one with the smaller id.
   */
  of({ payBand, role, location, currency }: Banded): readonly BandSpan[] {
    const key = JSON.stringify([payBand, role, location, currency]);
    const spans = this.known.get(key) ?? this.spans({ payBand, role, location, currency });
    this.known.set(key, spans);
    return spans;
  }

  private spans({ payBand, role, location, currency }: Banded): BandSpan[] {
    const seat = { role: this.nameOf(role), level: this.levelOf(role), location: spelled(location ?? "") };
    const fitting = [...this.bands.values()]
      .filter((band) => band.currency === currency && (band.id === payBand || this.fits(band, seat)))
      .sort((a, b) => rank(b, payBand) - rank(a, payBand) || later(a, b) || (a.id < b.id ? -1 : 1));
    const turns = fitting.flatMap(({ validFrom, validTo }) => [
      ...(validFrom === null ? [] : [validFrom]),
      ...(validTo === null ? [] : [monthAt(validTo + 1)]),
    ]);
    const months = [...new Set([monthAt(0), ...turns])].sort((a, b) => a - b);
    return months.map((from) => ({ from, band: fitting.find((band) => isValid(band, from)) ?? null }));
  }

  private fits({ role, level, location }: PayBand, seat: Fit): boolean {
    return (
      (role === null || this.nameOf(role) === seat.role) &&
      (level === null || level === seat.level) &&
      (location === null || spelled(location) === seat.location)
    );
  }
}

const rank = ({ id, role, level, location }: PayBand, named: string | null): number =>
  (id === named ? 8 : 0) + (role === null ? 0 : 4) + (location === null ? 0 : 2) + (level === null ? 0 : 1);

const later = (a: PayBand, b: PayBand): number => (b.validFrom ?? 0) - (a.validFrom ?? 0);

/** Whether a band counts in a month. */
export const isValid = ({ validFrom, validTo }: Pick<PayBand, "validFrom" | "validTo">, m: Month): boolean =>
  (validFrom === null || validFrom <= m) && (validTo === null || m <= validTo);
