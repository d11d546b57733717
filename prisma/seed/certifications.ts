import { starterCertifications } from "@/server/planning/certification-catalogue";
import type { Certification } from "@/server/planning/certification";
import { decimal } from "@/server/planning/decimal";

/** What the house pays for an exam, in pounds. */
const fees: Readonly<Record<string, number>> = {
  "comptia-a": 212,
  "comptia-network": 288,
  "comptia-security": 318,
  "comptia-pentest": 325,
  "comptia-cysa": 325,
  "cisco-ccna": 245,
  "cisco-ccnp": 335,
  "isc2-cissp": 605,
  "isc2-cc": 160,
  "itil-4-foundation": 345,
  "aws-solutions-architect-associate": 118,
  "aws-solutions-architect-professional": 236,
  cka: 312,
  cks: 312,
  "isaca-cism": 595,
};

/** The starter catalogue with the house's own fees. */
export const certifications: readonly Certification[] = starterCertifications.map((one) => {
  const fee = fees[one.id];
  return fee === undefined
    ? { ...one, version: 1 }
    : { ...one, version: 1, fee: decimal(fee), currency: "GBP", annualFee: null };
});

/** What everybody in a role must hold. */
export const roleCertifications: Readonly<Record<string, readonly string[]>> = {
  network: ["cisco-ccna"],
  security: ["comptia-security"],
  "cloud-l4": ["azure-administrator"],
};
