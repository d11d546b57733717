import type { Day } from "./day";
import type { Decimal } from "./decimal";
import type { Kept } from "./facts";
import type { Currency } from "./money";
import type { Level } from "./skill";

/** An entry of the catalogue. Fees in `currency`. */
export interface Certification extends Kept {
  readonly name: string;
  readonly issuer: string;
  /** How long a certificate is valid; null: for life. */
  readonly validMonths: number | null;
  /** How it is renewed, in words: exam, continuing education, free assessment. */
  readonly renewal: string | null;
  /** "CPE", "PDU": what continuing education is counted in; null: not renewed by it. */
  readonly creditUnit: string | null;
  readonly creditsNeeded: Decimal | null;
  readonly creditsPerYear: Decimal | null;
  /** Days after expiry in which it can still be renewed. */
  readonly graceDays: number;
  readonly fee: Decimal | null;
  readonly annualFee: Decimal | null;
  readonly currency: Currency;
  readonly retired: boolean;
  /** Lower certifications that earning this one renews. */
  readonly renews: readonly string[];
  /** The day its facts were last checked; null: needs a check. */
  readonly checkedOn: Day | null;
}

/** What one person holds. Its id is "person/certification/issued day". */
export interface Certificate extends Kept {
  readonly person: string;
  readonly certification: string;
  readonly issued: Day;
  /** Null: follows from the certification's validity; for life where that has none. */
  readonly expires: Day | null;
  readonly number: string | null;
  /** Continuing education earned since it was issued. */
  readonly credits: readonly Credit[];
}

export interface Credit {
  readonly day: Day;
  readonly amount: Decimal;
  readonly text: string;
}

export const requirementSubjects = ["role", "team", "service", "contract", "obligation"] as const;
export type RequirementSubject = (typeof requirementSubjects)[number];

/** Somebody needs so many holders of a certification, or of a skill at a level. */
export interface Requirement extends Kept {
  readonly subject: RequirementSubject;
  /** The id of the role, team or contract; the name of the service or obligation. */
  readonly subjectId: string;
  /** Exactly one of certification and skill is given. */
  readonly certification: string | null;
  readonly skill: string | null;
  readonly level: Level | null;
  readonly holders: number;
  readonly from: Day | null;
  readonly to: Day | null;
  /** What is at risk where there are fewer, in `currency`. */
  readonly amountAtRisk: Decimal | null;
  readonly currency: Currency | null;
  readonly note: string | null;
}
