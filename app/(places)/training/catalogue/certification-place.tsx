"use client";
import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { printDay } from "@/server/planning/day";
import { writeAmount } from "../../../_parts/amount-text";
import type { Column } from "../../../_parts/column";
import { showDay } from "../../../_parts/dates";
import { EmptyState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { StatusMark } from "../../../_parts/status-mark";
import { useTRPC, useTRPCClient } from "../../../_trpc/client";
import { RegisterPlace } from "../../editing/register-place";
import { useRefresh } from "../../editing/use-refresh";
import { useMay } from "../../organisation";
import { TrainingTabs } from "../training-tabs";
import { type CertificationRow, finding, validityWords } from "./words";

const stateOf = ({ retired, checkedOn }: CertificationRow): string =>
  retired ? "granted no more" : checkedOn === null ? "needs a check" : "checked";

const columns = (locale: string): readonly Column<CertificationRow>[] => [
  { id: "name", title: "Certification", value: (row) => row.name },
  { id: "issuer", title: "Issuer", value: (row) => row.issuer, choice: true },
  { id: "holders", title: "Held by", unit: "people", number: true, value: (row) => row.holders },
  { id: "expiring", title: "Expiring", number: true, value: (row) => row.expiring, spare: true },
  { id: "valid", title: "Valid", value: (row) => validityWords(row.validMonths), choice: true },
  { id: "renewal", title: "Renewed by", value: (row) => row.renewal, spare: true },
  {
    id: "credits",
    title: "Credits",
    value: (row) => (row.creditsNeeded === null ? null : `${row.creditsNeeded} ${row.creditUnit ?? ""}`),
    spare: true,
  },
  {
    id: "fee",
    title: "Fee",
    number: true,
    value: (row) => (row.fee === null ? null : Number(row.fee)),
    show: (row) => (row.fee === null ? "?" : `${writeAmount(row.fee, locale)} ${row.currency}`),
  },
  { id: "renews", title: "Renews", value: (row) => row.renewsNames.join(", ") || null, spare: true },
  {
    id: "state",
    title: "Facts",
    value: stateOf,
    show: (row) => (
      <StatusMark tone={row.retired ? "plain" : row.checkedOn === null ? "warn" : "good"}>
        {stateOf(row)}
      </StatusMark>
    ),
    choice: true,
  },
  {
    id: "checked",
    title: "Checked on",
    value: (row) => (row.checkedOn === null ? null : printDay(row.checkedOn)),
    show: (row) => (row.checkedOn === null ? "–" : showDay(row.checkedOn)),
    spare: true,
  },
];

/** The catalogue of certifications, with the open one beside the list. */
export function CertificationPlace({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const mayAdd = useMay("edit-people");
  const { data, error } = useQuery(useTRPC().budget.certifications.queryOptions());
  return (
    <RegisterPlace
      base="/training/catalogue"
      word="certification"
      plural="certifications"
      tabs={<TrainingTabs />}
      rows={data?.rows}
      error={error}
      columns={columns(locale)}
      usual={{ column: "holders", descending: true }}
      finding={finding}
      mayAdd={mayAdd}
      closeFirst="Certifications are"
      actions={mayAdd && <AddStarter />}
      empty={
        <EmptyState
          title="No certifications yet"
          action={mayAdd && <AddStarter />}
          template={<a href="/api/imports/template/certifications">Template of certifications (CSV)</a>}
        >
          What can be earned, how long it is valid and how it is renewed belongs here. The starter catalogue
          brings thirty that are common; what nobody has checked lately is marked.
        </EmptyState>
      }
    >
      {children}
    </RegisterPlace>
  );
}

/** One click brings what of the starter catalogue is not there yet. */
function AddStarter() {
  const client = useTRPCClient();
  const refresh = useRefresh("certifications");
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: () => client.certifications.addStarter.mutate(),
    onSuccess: refresh,
  });
  return (
    <>
      <Button variant="default" loading={isPending} onClick={() => mutate()}>
        Add the starter catalogue
      </Button>
      <span role="status">
        {error?.message}
        {data !== undefined && (data === 0 ? "All of it is there." : `${data} added.`)}
      </span>
    </>
  );
}
