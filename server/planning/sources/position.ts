import type { Decimal } from "../decimal";
import { type EmploymentKind, employmentKinds, type Kept } from "../facts";
import type { Currency } from "../money";
import type { Month } from "../month";
import type { When } from "../when";

export type PositionKind = EmploymentKind;
export const positionKinds = employmentKinds;

/** A funded seat: an employee with a yearly salary or in a pay band, or a contractor with a day rate. */
export interface Position extends Kept {
  readonly title: string;
  readonly kind: PositionKind;
  readonly costCentre: string;
  readonly team: string | null;
  readonly role: string | null;
  /** Where the work is done: pay bands may differ by it. */
  readonly location: string | null;
  readonly category: string;
  readonly currency: Currency;
  readonly start: When;
  readonly end: When | null;
  /** At most one of yearly salary and day rate is given; with neither the seat is paid the middle of its pay band. */
  readonly annualSalary: Decimal | null;
  readonly dayRate: Decimal | null;
  /** The pay band it is in; null: the one that fits its role, level and place best. */
  readonly payBand: string | null;
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
  /** Months until somebody new on it works at full strength: capacity grows evenly until then, pay does not. */
  readonly rampUpMonths: number;
  readonly steps: readonly PositionStep[];
}

/** A dated change of salary, FTE or cost centre; a new salary is stated as of its month. */
export interface PositionStep {
  readonly from: Month;
  readonly annualSalary: Decimal | null;
  readonly fte: Decimal | null;
  readonly costCentre: string | null;
}
