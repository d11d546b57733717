import type { Skill } from "@/server/planning/skill";
import { kept, optional, required } from "./column";
import { format, type Written } from "./format";
import { idCell, textCell } from "./texts";

/** Where a skill stands that a file named before anybody sorted it. */
export const unsorted = "Not sorted yet";

export const skillCatalogue = format({
  name: "skill-catalogue",
  title: "Catalogue of skills; one is also made when somebody's level first names it",
  columns: {
    id: required(idCell, "What it is known by.", "kubernetes"),
    name: optional(textCell(), "The id where empty.", "Kubernetes"),
    family: optional(
      textCell(),
      `What it belongs to: infrastructure, network, security … “${unsorted}” where empty.`,
      "Infrastructure",
    ),
    technology: optional(textCell(), "The technology it is about, where it is about one.", "Kubernetes"),
    service: optional(textCell(), "The service that needs it, where one does.", "Web shop"),
  },
  key: ({ id }) => id,
  record: ({ id }) => id,
  merge: (row, stored: Written<Skill> | null): Written<Skill> => ({
    id: row.id,
    name: kept(row.name, stored?.name, row.id),
    family: kept(row.family, stored?.family, unsorted),
    technology: kept(row.technology, stored?.technology, null),
    service: kept(row.service, stored?.service, null),
  }),
  rows: ({ id, name, family, technology, service }: Written<Skill>) => [
    { id, name, family, technology, service },
  ],
});
