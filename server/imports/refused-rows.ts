import type { Viewer } from "@/server/access/viewer";
import { z } from "zod";
import { reading } from "@/server/database/query";
import { Refusal } from "@/server/errors";
import { neutralised } from "./formats/neutral";
import { jobOf } from "./jobs";
import type { RefusedCell } from "./refused";
import { readRefusals } from "./store";
import { csvLine } from "./write-csv";

const stored = z.array(
  z.object({
    line: z.number(),
    column: z.string(),
    value: z.string(),
    reason: z.string(),
    file: z.string().optional(),
  }),
);

async function refusedIn(viewer: Pick<Viewer, "userId">, id: string): Promise<readonly RefusedCell[]> {
  const kept = await readRefusals(reading, id);
  if (kept === null) return jobOf(viewer, id).refused;
  const outcome = stored.safeParse(kept);
  if (!outcome.success) throw new Refusal("not-found", "There is no such import.");
  return outcome.data.map(({ file, ...cell }) => (file === undefined ? cell : { ...cell, file }));
}

/** The refused cells of a job or of an import in the history as CSV. */
export async function refusedCsv(viewer: Pick<Viewer, "userId">, id: string): Promise<string> {
  const cells = await refusedIn(viewer, id);
  const rows = cells.map(({ file = "", line, column, value, reason }) =>
    csvLine([neutralised(file), String(line), column, neutralised(value), reason]),
  );
  return [csvLine(["file", "line", "column", "value", "reason"]), ...rows].join("");
}
