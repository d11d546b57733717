"use client";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSelectedLayoutSegment } from "next/navigation";
import type { ReactNode } from "react";
import { invoiceStates } from "@/server/planning/invoice";
import { showSpan } from "../../../_parts/dates";
import { WithDetail } from "../../../_parts/detail-panel";
import { ErrorState } from "../../../_parts/empty-state";
import { PageHeader, Panel } from "../../../_parts/page";
import { WaitingTable } from "../../../_parts/waiting";
import { RecordSelect } from "../../../_parts/record-select";
import { useTRPC } from "../../../_trpc/client";
import { useVendorChoices } from "../../editing/choices";
import { useHere } from "../../organisation";
import { useView } from "../../use-view";
import classes from "../contracts.module.css";
import { ContractsTabs } from "../contracts-tabs";
import { InvoiceList } from "./invoice-list";
import { ToleranceFields } from "./tolerance";
import { useInvoiceQuestion } from "./use-question";
import { findings, type InvoiceAnswer, stateWords } from "./words";

/** What the ledger charged against what contracts say, with the open result beside the list. */
export function InvoicesPlace({ children }: { children: ReactNode }) {
  const segment = useSelectedLayoutSegment();
  const openId = segment === null ? null : decodeURIComponent(segment);
  return <WithDetail list={<Invoices openId={openId} />} detail={openId === null ? null : children} />;
}

function Invoices({ openId }: { openId: string | null }) {
  const here = useHere();
  const { view } = useView();
  const question = useInvoiceQuestion();
  const { data, error } = useQuery({
    ...useTRPC().budget.invoices.queryOptions(question),
    placeholderData: (before) => before,
  });
  if (error) return <ErrorState happened="Invoices could not be held to contracts" remedy={error.message} />;
  const title = data?.from
    ? [
        here.name,
        view === "cash" ? "payments against contracts" : "ledger against contracts",
        "each in its contract's currency",
        `closed months ${showSpan(data.from, data.lastClose)}`,
      ]
    : [here.name, "ledger against contracts"];
  return (
    <>
      <PageHeader
        back={<ContractsTabs />}
        finding={data ? findingOf(data) : "Invoices against contracts"}
        title={title}
      />
      <Panel>
        {data ? (
          <>
            <div className={classes.row}>
              <States counts={data.counts} />
              <VendorChoice />
              <ToleranceFields />
            </div>
            <InvoiceList answer={data} openId={openId} />
          </>
        ) : (
          <WaitingTable rows={12} what="invoices" />
        )}
      </Panel>
    </>
  );
}

function findingOf({ from, counts }: InvoiceAnswer): string {
  if (from === null) return "No ledger names a vendor yet";
  const found = findings.filter((state) => counts[state] > 0);
  if (found.length === 0) return "Everything that was charged is what contracts say";
  return `To look at: ${found.map((state) => `${counts[state]} ${stateWords[state]}`).join(", ")}`;
}

/** Only what one vendor charged. */
function VendorChoice() {
  const { address, set } = useView();
  return (
    <RecordSelect
      size="xs"
      label="Vendor"
      placeholder="all"
      clearable
      records={useVendorChoices()}
      value={address.get("vendor")}
      onChange={(vendor) => set({ vendor, page: null })}
    />
  );
}

/** The states, each with how many there are. */
function States({ counts }: { counts: InvoiceAnswer["counts"] }) {
  const { address, set } = useView();
  const shown = address.get("state");
  const sum = (states: readonly (keyof typeof counts)[]) =>
    states.reduce((total, state) => total + counts[state], 0);
  const choices = [
    { value: null, label: `To look at ${sum(findings)}` },
    ...invoiceStates.map((state) => ({ value: state, label: `${stateWords[state]} ${counts[state]}` })),
    { value: "all", label: `all ${sum(invoiceStates)}` },
  ];
  return (
    <div className={classes.narrow} role="group" aria-label="Show">
      {choices.map(({ value, label }) => (
        <Button
          key={value ?? "findings"}
          size="compact-xs"
          variant={shown === value ? "light" : "default"}
          aria-pressed={shown === value}
          onClick={() => set({ state: value, page: null })}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
