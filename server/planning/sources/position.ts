import type { Decimal } from "../decimal";
import type { Kept } from "../facts";
import type { Currency } from "../money";
import type { Month } from "../month";
import type { When } from "../when";

export type PositionKind = "employee" | "contractor" | "intern";
export const positionKinds: readonly PositionKind[] = ["employee", "contractor", "intern"];

/** A funded seat: an employee with a yearly salary, or a contractor with a day rate. */
export interface Position extends Kept {
  readonly title: string;
  readonly kind: PositionKind;
  readonly costCentre: string;
  readonly team: string | null;
  readonly role: string | null;
  readonly category: string;
  readonly currency: Currency;
  readonly start: When;
  readonly end: When | null;
  /** Exactly one of yearly salary and day rate is given. */
  readonly annualSalary: Decimal | null;
  readonly dayRate: Decimal | null;
  /** The month in which the salary is as stated; raises come after it. */
  readonly salaryAsOf: Month;
  readonly onCostPct: Decimal;
  readonly raisePct: Decimal;
  readonly fte: Decimal;
  /** Paid days a year of a contractor; null: weekdays in force less holidays. */
  readonly daysPerYear: Decimal | null;
  readonly allowancePerMonth: Decimal;
  readonly bonusPct: Decimal;
  /** 1–12: the month in which the bonus is paid. */
  readonly bonusMonth: number;
  readonly person: string | null;
  /** An open position: counts from its start, never before the last close, times its probability. */
  readonly vacant: boolean;
  readonly probabilityPct: Decimal;
  /** Months a removed position is still paid. */
  readonly noticeMonths: number;
  readonly exitCost: Decimal;
  readonly steps: readonly PositionStep[];
}

/** A dated change of salary, FTE or cost centre; a new salary is stated as of its month. */
export interface PositionStep {
  readonly from: Month;
  readonly annualSalary: Decimal | null;
  readonly fte: Decimal | null;
  readonly costCentre: string | null;
}
