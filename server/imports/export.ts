import { demand } from "@/server/access/roles";
import type { Viewer } from "@/server/access/viewer";
import { reading } from "@/server/database/query";
import { Refusal } from "@/server/errors";
import { kindNamed, kinds } from "./keepers";
import { headerLine, rowLine, templateOf } from "./write-csv";

/** Kinds that show what single people are paid. */
const showingSalaries = ["positions", "actuals", "budget"];

function exportable(name: string) {
  const kind = kindNamed(name);
  if (kind) return kind;
  const known = kinds.map(({ format }) => format.name).join(", ");
  throw new Refusal("invalid", `There is no kind "${name}"; there are ${known}.`);
}

/** All records of a kind as CSV, with the columns they are imported by, piece by piece. */
export async function* exportCsv(name: string, viewer: Pick<Viewer, "role">): AsyncGenerator<string> {
  const { format, keeper } = exportable(name);
  demand(viewer, showingSalaries.includes(name) ? "see-salaries" : "read");
  const facts = await keeper.find(reading, null);
  yield headerLine(format);
  for (const fact of facts) for (const row of format.rows(fact)) yield rowLine(format, row);
}

/** The CSV header of a kind with one example row. */
export const template = (name: string): string => templateOf(exportable(name).format);
