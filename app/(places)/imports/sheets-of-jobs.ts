import type { Job } from "./kinds";
import { asFound, inOrder, type Sheet, type Sheets } from "./sheets";

const tableOf = ({ how }: Job): string | null => how.mapping?.layout.sheet ?? how.layout?.sheet ?? null;

/** What an earlier page left on the server: the latest job of each set of files, but not what is imported. */
export function sheetsOf(jobs: readonly Job[]): Sheets {
  const latest = new Map(jobs.map((job) => [`${job.uploads.join(" ")} ${tableOf(job) ?? ""}`, job]));
  const left = [...latest.values()].filter(({ mode, state }) => !(mode === "import" && state === "done"));
  return inOrder(left.map(sheetOf));
}

function sheetOf(job: Job): Sheet {
  const { id, uploads, file, kind, options, how } = job;
  const names = file.split(", ");
  const files = uploads.map((upload, at) => ({ id: upload, name: names[at] ?? upload }));
  const table = tableOf(job);
  return {
    id: [uploads[0] ?? id, table].filter(Boolean).join(" "),
    files,
    table,
    besides: [],
    candidates: [],
    reason: null,
    kind,
    use: how.mappingName,
    layout: { ...(how.layout ?? asFound), sheet: table },
    mapping: how.mapping,
    saved: how.mappingName,
    corrections: how.corrections,
    options,
    job: id,
    isStale: false,
  };
}
