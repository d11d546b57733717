"use client";
import { useTRPCClient } from "../../../_trpc/client";
import {
  count,
  optionalCount,
  optionalDay,
  optionalDecimal,
  optionalText,
  text,
  yesNo,
} from "../../editing/described-field";
import { type Description, describedKind, type Group } from "../../editing/described-form";
import { records } from "../../editing/described-record-field";
import type { RecordKind } from "../../editing/record-kind";
import { useRefresh } from "../../editing/use-refresh";
import { useCertifications } from "../training-choices";
import type { CertificationFields } from "./words";

/** The fields of a certification. */
export const description: Description<CertificationFields> = {
  name: text("Name"),
  issuer: text("Issuer"),
  validMonths: optionalCount({ label: "Valid", description: "Empty: for life" }, "months"),
  renewal: optionalText({ label: "Renewed by", description: "Exam, continuing education, a higher one" }),
  graceDays: count(
    { label: "Days of grace", description: "After expiry, in which it can be renewed" },
    "days",
  ),
  creditUnit: optionalText({
    label: "Credits are counted in",
    description: "CPE, PDU; empty: not renewed by credits",
  }),
  creditsNeeded: optionalDecimal("Credits needed while it is valid"),
  creditsPerYear: optionalDecimal("Credits needed each year"),
  fee: optionalDecimal({ label: "Fee", description: "Of the exam or its renewal" }),
  annualFee: optionalDecimal({
    label: "Yearly fee",
    description: "Shown only: what is paid belongs in a course or a planned amount",
  }),
  currency: text("Currency"),
  renews: records(
    { label: "Renews", description: "Lower ones that earning this one renews" },
    useCertifications,
  ),
  retired: yesNo("Granted no more"),
  checkedOn: optionalDay({
    label: "Checked on",
    description: "Issuers change their rules; empty: needs a check",
  }),
};

export const groups: readonly Group<CertificationFields>[] = [
  { legend: "What it is", fields: ["name", "issuer", "retired", "checkedOn"] },
  { legend: "How long, and how it is renewed", fields: ["validMonths", "graceDays", "renewal", "renews"] },
  { legend: "Continuing education", fields: ["creditUnit", "creditsNeeded", "creditsPerYear"] },
  { legend: "What it costs", fields: ["fee", "annualFee", "currency"] },
];

/** How certifications are asked for and written. */
export function useCertificationKind(): RecordKind<CertificationFields> {
  const { certifications: procedures } = useTRPCClient();
  const refresh = useRefresh("certifications");
  const nameOf = ({ issuer, name }: CertificationFields) => `${issuer} ${name}`;
  return describedKind({ word: "certification", description, nameOf, procedures, refresh });
}
