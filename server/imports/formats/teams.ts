import type { Team } from "@/server/planning/facts";
import { kept, optional, required } from "./column";
import { format, type Written } from "./format";
import { idCell, personCell, referenceCell, textCell } from "./texts";

export const teams = format({
  name: "teams",
  title: "Teams; they are also made when a position first names one",
  columns: {
    id: required(idCell, "What it is known by.", "platform"),
    name: optional(textCell(), "The id where empty.", "Cloud and platform"),
    parent: optional(
      referenceCell("teams"),
      "The team it belongs to; small teams merge into it where salaries must not show.",
    ),
    head: optional(personCell, "Who leads it: somebody by id or name, or a name that is no record."),
  },
  key: ({ id }) => id,
  record: ({ id }) => id,
  faults: ({ id, parent }) =>
    id === parent ? [{ column: "parent", reason: "a team is not its own parent" }] : [],
  merge: (row, stored: Written<Team> | null): Written<Team> => ({
    id: row.id,
    name: kept(row.name, stored?.name, row.id),
    parent: kept(row.parent, stored?.parent, null),
    head: kept(row.head, stored?.head, null),
  }),
  rows: ({ id, name, parent, head }: Written<Team>) => [{ id, name, parent, head }],
});
