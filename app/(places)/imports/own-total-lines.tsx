"use client";
import { useQuery } from "@tanstack/react-query";
import { useLocale } from "../../_parts/locale";
import { StatusMark } from "../../_parts/status-mark";
import { useTRPCClient } from "../../_trpc/client";
import { exactAmount } from "../exact-amount";
import classes from "./imports.module.css";
import type { Answer } from "./kinds";
import { mappingOf } from "./mapping/open-points";
import { type OwnTotal, ownTotals } from "./own-totals";
import type { Sheet } from "./sheets";
import { useProposal } from "./use-proposal";

const most = 5;

/** The totals a file has itself, read by the mapping its rows are read by. */
function useOwnTotals(sheet: Sheet, { leftOut, totals }: Answer): OwnTotal[] {
  const client = useTRPCClient();
  const { data: proposal } = useProposal(sheet, true);
  const mapping = mappingOf(sheet, proposal);
  const rows = (leftOut ?? []).filter(({ why }) => why === "total").slice(0, most);
  const header = proposal?.header ?? [];
  const asked = useQuery({
    queryKey: ["imports", "own totals", mapping, header, rows],
    queryFn: () =>
      mapping === null
        ? {}
        : client.imports.trial.mutate({
            mapping: { ...mapping, leaveOut: [] },
            header: [...header],
            rows: rows.map(({ line, cells }) => ({ line, cells: [...cells] })),
          }),
    enabled: mapping !== null && rows.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return asked.data ? ownTotals(totals, asked.data) : [];
}

/** The file's own totals beside the sum of its rows: equal in a word, or by how much they differ, loud. */
export function OwnTotalLines({ sheet, answer }: { sheet: Sheet; answer: Answer }) {
  const totals = useOwnTotals(sheet, answer);
  return totals.map((total) => (
    <Line key={total.line} total={total} hasRefused={answer.refused.length > 0} />
  ));
}

function Line({ total, hasRefused }: { total: OwnTotal; hasRefused: boolean }) {
  const locale = useLocale();
  const { line, currency, said, difference } = total;
  const print = (amount: string) => `${exactAmount(amount, currency, locale)} ${currency}`;
  const isEqual = Number(difference) === 0;
  const isMore = Number(difference) > 0;
  return (
    <p className={classes.own}>
      The file says {print(said)} in line {line}:{" "}
      <StatusMark tone={isEqual ? "good" : "bad"}>
        {isEqual
          ? "equal ✓"
          : `the rows that are taken come to ${print(difference.replace("-", ""))} ${isMore ? "more" : "less"}`}
      </StatusMark>
      {!isEqual && hasRefused && " Refused rows are not in the sum."}
    </p>
  );
}
