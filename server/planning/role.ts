import type { Day } from "./day";
import type { Decimal } from "./decimal";
import type { EmploymentKind, Kept, SupportTier } from "./facts";
import type { Currency } from "./money";
import type { Month } from "./month";
import type { Level } from "./skill";

/** Where a role stands on the ladder: L1 to L4, a specialist beside it, or a lead. */
export type RoleLevel = SupportTier | "specialist" | "lead";
export const roleLevels: readonly RoleLevel[] = ["L1", "L2", "L3", "L4", "specialist", "lead"];

/** What somebody does. People and positions name their role by this id, or by its name. */
export interface Role extends Kept {
  readonly name: string;
  /** "Infrastructure", "Service desk": roles of one family make a ladder. */
  readonly family: string | null;
  readonly level: RoleLevel | null;
  /** The role that is the next step. */
  readonly next: string | null;
  readonly skills: readonly RequiredSkill[];
  /** Certifications that everybody in the role must hold. */
  readonly certifications: readonly string[];
  /** Courses that somebody new takes. */
  readonly induction: readonly string[];
  /** What a hire brings along, in `currency`: once, and each month. */
  readonly equipmentCost: Decimal;
  readonly seatCostPerMonth: Decimal;
  readonly currency: Currency;
}

export interface RequiredSkill {
  readonly skill: string;
  readonly level: Level;
}

/** What a role is paid, in `currency` a year for one FTE, while the band is valid. A null dimension fits all. */
export interface PayBand extends Kept {
  /** What it is called where its amounts must not show: "Grade 7". */
  readonly name: string;
  readonly role: string | null;
  readonly level: RoleLevel | null;
  readonly location: string | null;
  readonly currency: Currency;
  readonly minimum: Decimal;
  readonly maximum: Decimal;
  readonly validFrom: Month | null;
  readonly validTo: Month | null;
}

export const requisitionStages = ["asked", "approved", "open", "offered", "filled", "declined"] as const;
export type RequisitionStage = (typeof requisitionStages)[number];

/** The request to hire somebody: a lead asks, director and finance approve, and the position it makes is filled. */
export interface Requisition extends Kept {
  readonly title: string;
  readonly team: string;
  readonly role: string | null;
  readonly costCentre: string;
  readonly fte: Decimal;
  readonly start: Day;
  readonly reason: string;
  readonly stage: RequisitionStage;
  readonly payBand: string | null;
  readonly location: string | null;
  readonly kind: EmploymentKind;
  /** Since when it stands at its stage. */
  readonly stageSince: Day;
  /** Why it was declined, and who filled the seat; null until then. */
  readonly declined: string | null;
  readonly person: string | null;
  /** The vacancy it became when it was approved. */
  readonly position: string | null;
  readonly askedBy: string;
  readonly askedOn: Day;
  readonly approvals: readonly Approval[];
}

export interface Approval {
  readonly as: "director" | "finance";
  readonly by: string;
  /** The account that approved; null: the owner of the installation, at its command line. */
  readonly user: string | null;
  readonly on: Day;
}
