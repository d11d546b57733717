"use client";
import { useQuery } from "@tanstack/react-query";
import { showDay } from "../../../../_parts/dates";
import { useTRPC } from "../../../../_trpc/client";
import { RecordHistory } from "../../../editing/history";
import { decisionWord } from "../../words";
import { optionWords } from "../words";
import classes from "./sheet.module.css";
import type { Sheet } from "./words";

/** What was decided about this term, why, by whom and when; and everything that was changed. */
export function Past({ sheet: { contract, renewal, isOfEarlierTerm } }: { sheet: Sheet }) {
  const trpc = useTRPC();
  const ofContract = useQuery(trpc.contracts.history.queryOptions({ id: contract.id }));
  const ofRenewal = useQuery({
    ...trpc.renewals.history.queryOptions({ id: renewal?.id ?? "" }),
    enabled: renewal !== null,
  });
  const entries = [...(ofRenewal.data ?? []), ...(ofContract.data ?? [])].sort(
    (a, b) => b.at.getTime() - a.at.getTime(),
  );
  return (
    <>
      {renewal?.option ? (
        <p>
          Decided to {optionWords[renewal.option]}
          {renewal.decidedOn === null ? "" : ` on ${showDay(renewal.decidedOn)}`}
          {renewal.decidedBy === null ? "" : ` by ${renewal.decidedBy}`}:{" "}
          {renewal.reason ?? "no reason was given"}
        </p>
      ) : (
        <p>
          {contract.decision === null
            ? "Nothing is decided about this term."
            : `The contract says ${decisionWord(contract.decision)}${isOfEarlierTerm ? ", decided about an earlier term" : ""}; nobody gave a reason.`}
        </p>
      )}
      <details className={`${classes.soft} no-print`}>
        <summary>Every change of the contract and of this term</summary>
        <RecordHistory entries={entries} />
      </details>
    </>
  );
}
