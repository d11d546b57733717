import type { Vendor } from "@/server/planning/facts";
import { kept, optional, required } from "./column";
import { format, type Written } from "./format";
import { idCell, listCell, textCell } from "./texts";

export const vendors = format({
  name: "vendors",
  title: "Vendors: who is paid",
  columns: {
    id: required(idCell, "What it is known by.", "V-017"),
    name: required(textCell(), "Its name.", "Northgate Hosting"),
    aliases: optional(listCell(textCell()), "Other spellings by which files name it.", "Northgate Ltd;NGH"),
  },
  key: ({ id }) => id,
  record: ({ id }) => id,
  merge: (row, stored: Written<Vendor> | null): Written<Vendor> => ({
    id: row.id,
    name: row.name,
    aliases: kept(row.aliases, stored?.aliases, []),
  }),
  rows: ({ id, name, aliases }: Written<Vendor>) => [{ id, name, aliases: aliases.length ? aliases : null }],
});
