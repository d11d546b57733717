"use client";
import { useQuery } from "@tanstack/react-query";
import { useAddress } from "../../_parts/address";
import { WithDetail } from "../../_parts/detail-panel";
import { EmptyState, ErrorState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { PageHeader, Panel } from "../../_parts/page";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { useBrought } from "../brought";
import { useHere, useMay } from "../organisation";
import { CloseFirst } from "../scenario-close-first";
import { type Limits, size } from "./before-sending";
import { AllKinds } from "./all-kinds";
import { DropZone } from "./drop-zone";
import { finding } from "./finding";
import { FirstImport } from "./first-import";
import { kindsHere, missingOf, stepsOf } from "./guide-steps";
import { ImportHistory } from "./import-history";
import { PasteTable } from "./paste-table";
import { RunDetail } from "./run-detail";
import { SendingProgress } from "./sending-progress";
import { SheetCard } from "./sheet-card";
import { usePasting } from "./use-pasting";
import { useSending } from "./use-sending";
import { isImported, usePreviewing, useSheets } from "./use-sheets";

/** Imports: only for those who may. */
export function ImportsPlace() {
  const { address } = useAddress();
  const openId = address.get("run");
  if (useMay("import"))
    return (
      <WithDetail
        list={<Imports openId={openId} />}
        detail={openId === null ? null : <RunDetail key={openId} id={openId} />}
      />
    );
  return (
    <EmptyState title="Imports are not yours to make">
      Your role reads what others import. Ask an administrator for another role.
    </EmptyState>
  );
}

function Imports({ openId }: { openId: string | null }) {
  const trpc = useTRPC();
  const here = useHere();
  const { address, set } = useAddress();
  const locale = useLocale();
  const about = useQuery(trpc.imports.kinds.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const present = useQuery(trpc.imports.present.queryOptions());
  const history = useQuery(trpc.imports.history.queryOptions());
  const { sheets, next, jobOf, add, ...actions } = useSheets();
  const { change } = useBrought();
  const bring = (files: readonly File[]) => change({ does: "bring", files });
  const { isSending, stop, ...progress } = useSending(about.data?.limits, add);
  usePasting(bring);
  usePreviewing(next, !isSending, actions.preview);
  const failed = about.error ?? present.error ?? history.error;
  if (failed) return <ErrorState happened="The imports could not be fetched" remedy={failed.message} />;
  if (!about.data || !present.data || !history.data) return <WaitingTable rows={12} what="imports" />;
  const { kinds, limits } = about.data;
  const steps = stepsOf(present.data);
  const waiting = sheets.filter((sheet) => !isImported(jobOf(sheet)));
  return (
    <>
      <PageHeader
        finding={finding({
          waiting,
          jobOf,
          runs: history.data,
          missing: missingOf(steps).map(({ title }) => title.toLowerCase()),
          locale,
        })}
        title={[here.name, "imports", "records, bills and the ledger"]}
      />
      <CloseFirst what="Imports are" />
      <DropZone limits={limitWords(limits)} onFiles={bring} onPaste={() => set({ paste: "yes" })} />
      {address.has("paste") && (
        <PasteTable onFile={(file) => bring([file])} onClose={() => set({ paste: null })} />
      )}
      <SendingProgress {...progress} onStop={stop} />
      {sheets.map((sheet) => (
        <SheetCard
          key={sheet.id}
          sheet={sheet}
          job={jobOf(sheet)}
          kinds={kinds}
          isNext={sheet === next}
          actions={actions}
        />
      ))}
      <FirstImport steps={steps} />
      <Panel title="What was imported">
        <ImportHistory runs={history.data} openId={openId} />
      </Panel>
      <Panel
        title="What can be imported and exported, with the same columns"
        aside={<a href="/api/imports/export/everything">Export everything (zip)</a>}
      >
        <AllKinds kinds={kindsHere(kinds, present.data)} />
      </Panel>
    </>
  );
}

const limitWords = ({ fileBytes, billBytes }: Limits): string =>
  `CSV, Excel and OpenDocument up to ${size(fileBytes)}, cloud bills as CSV, CSV.gz or Parquet up to ${size(billBytes)}; several at once, or a zip of them.`;
