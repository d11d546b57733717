"use client";
import { printDay } from "@/server/planning/day";
import { showDay } from "../../../_parts/dates";
import { useTRPCClient } from "../../../_trpc/client";
import { day, type Field, optionalDay, optionalText } from "../../editing/described-field";
import { type Description, describedKind, type Group } from "../../editing/described-form";
import { record } from "../../editing/described-record-field";
import type { RecordKind } from "../../editing/record-kind";
import { useRefresh } from "../../editing/use-refresh";
import { useCertifications, usePeople } from "../training-choices";
import { CreditFields } from "./credit-fields";
import type { CertificateFields } from "./words";

const credits: Field<CertificateFields["credits"]> = {
  label: "Continuing education",
  wide: true,
  show: (all) =>
    all.length === 0
      ? "–"
      : all.map(({ day: on, amount, text }, n) => (
          <span key={`${printDay(on)} ${n}`}>
            {n > 0 && <br />}
            {showDay(on)}: {amount} {text}
          </span>
        )),
  edit: ({ value, onChange, error }) => <CreditFields credits={value} onChange={onChange} error={error} />,
};

/** The fields of a certificate. */
export const description: Description<CertificateFields> = {
  person: record({ label: "Person" }, usePeople),
  certification: record({ label: "Certification" }, useCertifications),
  issued: day("Issued"),
  expires: optionalDay({
    label: "Last valid day",
    description: "As printed on it. Empty: the certification's validity counts.",
  }),
  number: optionalText("Number"),
  credits,
};

export const groups: readonly Group<CertificateFields>[] = [
  { legend: "Who holds what", fields: ["person", "certification"] },
  { legend: "From when to when", fields: ["issued", "expires", "number"] },
  { legend: "What keeps it", fields: ["credits"] },
];

/** How certificates are asked for and written. */
export function useCertificateKind(): RecordKind<CertificateFields> {
  const { certificates: procedures } = useTRPCClient();
  const refresh = useRefresh("certificates");
  const [people, certifications] = [usePeople(), useCertifications()];
  const named = (all: readonly { id: string; name: string }[], id: string) =>
    all.find((one) => one.id === id)?.name ?? id;
  const nameOf = ({ person, certification }: CertificateFields) =>
    `${named(certifications, certification)}, ${named(people, person)}`;
  return describedKind({ word: "certificate", description, nameOf, procedures, refresh });
}
