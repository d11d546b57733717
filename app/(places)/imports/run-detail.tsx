"use client";
import { Button, VisuallyHidden } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useEffect } from "react";
import { changed, useAddress } from "../../_parts/address";
import { showMoment } from "../../_parts/dates";
import { DetailPanel, Facts } from "../../_parts/detail-panel";
import { ErrorState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { printNumber } from "../../_parts/money";
import { StatusMark } from "../../_parts/status-mark";
import { WaitingTable } from "../../_parts/waiting";
import { type Outputs, useTRPC } from "../../_trpc/client";
import { ChangesTable } from "./changes-table";
import { sentenceOf, stateOf, totalsOf, whoOf } from "./history-words";
import { kindHref, kindName } from "./kinds";
import { RefusedCells } from "./refused-cells";
import { Sums } from "./sums";
import { UndoImport } from "./undo-import";

type RunPage = Outputs["imports"]["run"];

/** One import of the history: what it did, what it read, and the way back. */
export function RunDetail({ id }: { id: string }) {
  const trpc = useTRPC();
  const { address } = useAddress();
  const closeHref = `/imports${changed(address, { run: null })}`;
  const { data, error } = useQuery(trpc.imports.run.queryOptions({ id }));
  if (error)
    return (
      <DetailPanel title="Import" closeHref={closeHref}>
        <ErrorState happened="This import could not be fetched" remedy={error.message} />
      </DetailPanel>
    );
  if (!data)
    return (
      <DetailPanel title="Import" closeHref={closeHref}>
        <WaitingTable rows={6} what="import" />
      </DetailPanel>
    );
  return <Shown run={data} closeHref={closeHref} />;
}

/** Where the detail takes the page, it begins at its top. */
function useFromTheTop() {
  useEffect(() => {
    if (window.matchMedia("(max-width: 74.99em)").matches) window.scrollTo(0, 0);
  }, []);
}

function Shown({ run, closeHref }: { run: RunPage; closeHref: string }) {
  useFromTheTop();
  const { tone, text } = stateOf(run);
  return (
    <DetailPanel
      title={run.file}
      subtitle={
        <>
          {kindName(run.kind)} · <StatusMark tone={tone}>{text}</StatusMark>
        </>
      }
      closeHref={closeHref}
      actions={<Downloads run={run} />}
    >
      <VisuallyHidden component="h2">What became of it</VisuallyHidden>
      <p>{sentenceOf(run)}</p>
      {run.undoableUntil && <UndoImport run={run} until={run.undoableUntil} />}
      <RunFacts run={run} />
      <Sums answer={{ ...run, totals: totalsOf(run) }} />
      <ChangesTable changes={run.changes} answer={run} />
      {run.refusals.length > 0 && <RefusedCells cells={run.refusals} />}
    </DetailPanel>
  );
}

function RunFacts({ run }: { run: RunPage }) {
  const locale = useLocale();
  const count = (n: number, word: string) => `${printNumber(n, locale)} ${word}`;
  return (
    <Facts
      facts={[
        ["When", showMoment(run.at)],
        ["By", whoOf(run)],
        ["Mapping", run.mapping ?? (run.rules ? "without a name" : "its own columns")],
        [
          "Seen in",
          <Link key="seen" href={kindHref(run.kind)}>
            {kindName(run.kind)}
          </Link>,
        ],
        [
          count(run.rows, run.rows === 1 ? "row" : "rows"),
          [
            count(run.created, "new"),
            count(run.updated, "changed"),
            count(run.unchanged, "unchanged"),
            count(run.refused, "refused"),
          ].join(", "),
        ],
      ]}
    />
  );
}

function Downloads({ run: { id, kept, refused } }: { run: RunPage }) {
  const load = (address: string, words: string) => (
    <Button component="a" href={address} variant="default" leftSection={<IconDownload size={14} />}>
      {words}
    </Button>
  );
  return (
    <>
      {kept && load(`/api/imports/file/${id}`, "The file as it was sent")}
      {refused > 0 && load(`/api/imports/refused/${id}`, "Refused rows (CSV)")}
    </>
  );
}
