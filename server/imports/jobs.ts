import { v7 as uuid } from "uuid";
import type { Viewer } from "@/server/access/viewer";
import { Refusal } from "@/server/errors";
import type { ImportAnswer } from "./answer";
import { type RefusedCell, refusedBy } from "./refused";
import { Cancelled, type ImportOptions, type ImportRequest, nameOf } from "./request";
import { type ImportPreview, previewImport, runImport } from "./run";

/** How the files of a job are read, for a page that is opened later. */
type HowRead = Required<Pick<ImportRequest, "mapping" | "mappingName" | "corrections">> & {
  readonly layout: NonNullable<ImportRequest["layout"]> | null;
};

/** An import or preview that works on while pages come and go. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  /** The names of its files. */
  readonly file: string;
  /** The sent files it reads, so that a page opened later goes on where an earlier one was closed. */
  readonly uploads: readonly string[];
  readonly options: ImportOptions;
  readonly how: HowRead;
  readonly startedAt: Date;
  readonly mode: "preview" | "import";
  readonly state: "running" | "done" | "refused" | "failed" | "cancelled";
  readonly step: "reading" | "checking" | "writing";
  readonly rows: number;
  /** The share of the files that was read; null: not known. */
  readonly share: number | null;
  /** Seconds that are left as far as can be told; null: cannot be told. */
  readonly secondsLeft: number | null;
  readonly answer: (ImportAnswer & Partial<ImportPreview>) | null;
  /** Why it was refused. */
  readonly message: string | null;
  readonly refused: readonly RefusedCell[];
}

interface Held {
  readonly owner: string | null;
  readonly ending: AbortController;
  job: Job;
}

const MOST_KEPT = 50;
const MOST_RUNNING = 4;

// The framework bundles handlers apart: a module's variable would exist several times, this exists once.
declare global {
  var chartroomImportJobs: Map<string, Held> | undefined;
}

function jobs(): Map<string, Held> {
  globalThis.chartroomImportJobs ??= new Map();
  return globalThis.chartroomImportJobs;
}

function makeRoom(): void {
  const all = [...jobs()];
  if (all.filter(([, { job }]) => job.state === "running").length >= MOST_RUNNING)
    throw new Refusal("too-many", "Other imports are running: wait until one has ended.");
  const ended = all.filter(([, { job }]) => job.state !== "running");
  for (const [id] of ended.slice(0, Math.max(0, all.length - MOST_KEPT))) jobs().delete(id);
}

function failed(error: unknown): Partial<Job> {
  if (error instanceof Cancelled) return { state: "cancelled", message: error.message, secondsLeft: 0 };
  if (error instanceof Refusal)
    return { state: "refused", message: error.message, refused: refusedBy(error) };
  console.error("An import failed:", error);
  return {
    state: "failed",
    message: "Something went wrong on the server. Nothing was changed; the server's log says more.",
  };
}

const howRead = ({
  mapping = null,
  mappingName = null,
  layout,
  corrections = [],
}: ImportRequest): HowRead => ({
  mapping,
  mappingName,
  layout: layout ?? null,
  corrections,
});

/** Starts an import or its preview and answers its id; it goes on when the page is closed. */
export function startJob(
  viewer: Pick<Viewer, "userId">,
  mode: Job["mode"],
  request: ImportRequest,
  { uploads, whenDone }: { uploads: readonly string[]; whenDone: () => Promise<void> },
): string {
  makeRoom();
  const first: Job = {
    id: uuid(),
    kind: request.kind,
    file: nameOf(request.files),
    uploads,
    options: request.options,
    how: howRead(request),
    startedAt: new Date(),
    mode,
    state: "running",
    step: "reading",
    rows: 0,
    share: null,
    secondsLeft: null,
    answer: null,
    message: null,
    refused: [],
  };
  const ending = new AbortController();
  const held: Held = { owner: viewer.userId, ending, job: first };
  jobs().set(first.id, held);
  const tell = (news: Partial<Job>) => {
    held.job = { ...held.job, ...news };
  };
  const progress: ImportRequest["progress"] = (step, rows, share) => {
    const passed = (Date.now() - first.startedAt.getTime()) / 1_000;
    tell({ step, rows, share, secondsLeft: share ? Math.ceil((passed * (1 - share)) / share) : null });
  };
  const work = mode === "preview" ? previewImport : runImport;
  work({ ...request, progress, id: first.id, signal: ending.signal })
    .then(async (answer) => {
      await whenDone();
      tell({ state: "done", answer, refused: answer.refused, rows: answer.rows, secondsLeft: 0 });
    })
    .catch((error: unknown) => tell(failed(ending.signal.aborted ? new Cancelled() : error)));
  return first.id;
}

function heldBy(viewer: Pick<Viewer, "userId">, id: string): Held {
  const held = jobs().get(id);
  if (!held || held.owner !== viewer.userId) throw new Refusal("not-found", "There is no such import.");
  return held;
}

/** Ends a job as soon as it can be; one that was kept already stays done. Only for who started it. */
export function cancelJob(viewer: Pick<Viewer, "userId">, id: string): void {
  const { job, ending } = heldBy(viewer, id);
  if (job.state === "running") ending.abort(new Cancelled());
}

/** How far a job is; only for who started it. */
export const jobOf = (viewer: Pick<Viewer, "userId">, id: string): Job => heldBy(viewer, id).job;

/** The jobs this viewer started, oldest first; those that ended long ago are forgotten. */
export const jobsOf = (viewer: Pick<Viewer, "userId">): Job[] =>
  [...jobs().values()].flatMap(({ owner, job }) => (owner === viewer.userId ? [job] : []));

/** Forgets the jobs that read a file which was taken away; one that runs goes on. */
export function forgetJobsOf(upload: string): void {
  for (const [id, { job }] of jobs())
    if (job.state !== "running" && job.uploads.includes(upload)) jobs().delete(id);
}
