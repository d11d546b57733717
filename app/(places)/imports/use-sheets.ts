"use client";
import { useMutation, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { sayDone } from "../../_parts/irreversible";
import { useTRPC, useTRPCClient } from "../../_trpc/client";
import type { Job } from "./kinds";
import { mappingOf } from "./mapping/open-points";
import type { Recognised } from "./recognised";
import {
  againAfterImport,
  changedSheet,
  type SentFile,
  type Sheet,
  type Sheets,
  touchedSheet,
  withFile,
  withoutSheet,
} from "./sheets";
import { sheetsOf } from "./sheets-of-jobs";
import { useProposals } from "./use-proposal";

/** The latest job of each sheet by its id, asked for again while it runs. */
function useJobs(sheets: Sheets): ReadonlyMap<string, Job> {
  const trpc = useTRPC();
  const ids = [...new Set(sheets.flatMap(({ job }) => job ?? []))];
  const asked = useQueries({
    queries: ids.map((id) =>
      trpc.imports.job.queryOptions(
        { id },
        { refetchInterval: ({ state }) => (state.data && state.data.state !== "running" ? false : 700) },
      ),
    ),
  });
  return new Map(asked.flatMap(({ data }) => (data ? [[data.id, data]] : [])));
}

export const isImported = (job: Job | undefined): boolean => job?.mode === "import" && job.state === "done";

/** Does something whenever one more was imported. */
function useEachImport(imported: number, act: () => void) {
  const seen = useRef(0);
  useEffect(() => {
    const isMore = imported > seen.current;
    seen.current = imported;
    if (isMore) act();
  });
}

/** Previews the first sheet that was not looked at yet, once all files are there; the others may name what it brings. */
export function usePreviewing(next: Sheet | undefined, isReady: boolean, preview: (sheet: Sheet) => void) {
  const asked = useRef<Sheet | null>(null);
  useEffect(() => {
    if (!next || !isReady || next.job !== null || next.reason !== null || asked.current === next) return;
    asked.current = next;
    preview(next);
  });
}

/** Whether two cards read the same file: two sheets of one workbook. */
const isShared = (a: Sheet, b: Sheet): boolean =>
  a.id !== b.id && a.files.some(({ id }) => b.files.some((file) => file.id === id));

/** The files that wait: taken up where an earlier page left them, the first of them previewed by itself. */
export function useSheets() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const left = useQuery(
    trpc.imports.jobs.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }),
  );
  const [own, setOwn] = useState<Sheets | null>(null);
  const sheets = own ?? (left.data ? sheetsOf(left.data) : []);
  const jobs = useJobs(sheets);
  const jobOf = (sheet: Sheet) => (sheet.job === null ? undefined : jobs.get(sheet.job));
  const { proposalOf, isReady } = useProposals(sheets, (sheet) => !isImported(jobOf(sheet)));
  const queries = useQueryClient();
  /** As it is at this moment: a file may come long after the page was drawn. */
  const isDoneNow = ({ job }: Sheet) =>
    job !== null && isImported(queries.getQueryData(trpc.imports.job.queryKey({ id: job })));
  const change = (by: (now: Sheets) => Sheets) => setOwn((now) => by(now ?? sheets));
  const start = useMutation(trpc.imports.start.mutationOptions());
  useEachImport(sheets.filter((sheet) => isImported(jobOf(sheet))).length, () => {
    void queries.invalidateQueries();
    change((now) => againAfterImport(now, (sheet) => jobOf(sheet)));
  });

  async function run(sheet: Sheet, mode: Job["mode"]) {
    const { id, kind, files, corrections, options, layout } = sheet;
    if (kind === null) return;
    const put = (said: Partial<Sheet>) =>
      change((now) => now.map((other) => (other.id === id ? { ...other, ...said } : other)));
    const uploads = files.map((file) => file.id);
    const proposal = proposalOf(sheet);
    const mapping = mappingOf(sheet, proposal);
    const name = sheet.saved ?? (sheet.mapping === null ? proposal?.from.name : null) ?? null;
    const isSaid = mapping === null && Object.values(layout).some((part) => part !== null);
    try {
      const { job } = await start.mutateAsync({
        ...options,
        kind,
        uploads,
        mode,
        mapping,
        use: name,
        layout: isSaid ? layout : null,
        corrections: [...corrections],
        keepUploads: sheets.some((other) => other !== sheet && isShared(other, sheet)),
      });
      put({ job, reason: null, isStale: false });
    } catch (error) {
      put({ reason: error instanceof Error ? error.message : "It could not be started." });
    }
  }

  // One that has open questions holds up none of the others.
  const waiting = sheets.filter((sheet) => sheet.kind !== null && !isImported(jobOf(sheet)));
  const next = waiting.find(isReady);

  function discard(sheet: Sheet) {
    const isNeeded = (id: string) =>
      sheets.some((other) => other !== sheet && other.files.some((file) => file.id === id));
    change((now) => withoutSheet(now, sheet.id));
    if (isImported(jobOf(sheet))) return;
    for (const { id } of sheet.files)
      if (!isNeeded(id)) void client.imports.discard.mutate({ id }).catch(() => undefined);
    sayDone(
      `${sheet.files.map(({ name }) => name).join(", ")} was taken off the list; nothing of it was imported.`,
    );
  }

  return {
    sheets,
    next,
    jobOf,
    add: (file: SentFile, recognised: Recognised) =>
      change((now) =>
        withFile(
          now.filter((sheet) => !isDoneNow(sheet)),
          file,
          recognised,
        ),
      ),
    /** Changes what is previewed anew. */
    set: (id: string, changes: Partial<Sheet>) =>
      change((now) => changedSheet(now, id, { reason: null, ...changes })),
    /** Changes what is previewed on demand, together with what else is changed. */
    touch: (id: string, changes: Partial<Sheet>) => change((now) => touchedSheet(now, id, changes)),
    preview: (sheet: Sheet) => void run(sheet, "preview"),
    confirm: (sheet: Sheet) => void run(sheet, "import"),
    cancel: ({ job }: Sheet) => {
      if (job !== null) void client.imports.cancel.mutate({ id: job }).catch(() => undefined);
    },
    discard,
  };
}

export type SheetActions = Pick<
  ReturnType<typeof useSheets>,
  "set" | "touch" | "preview" | "confirm" | "cancel" | "discard"
>;
