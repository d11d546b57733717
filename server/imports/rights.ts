import { demand } from "@/server/access/roles";
import type { Viewer } from "@/server/access/viewer";

/** Kinds that only those may import who may change rates. */
const rates = ["fx-rates", "indices"];

/** Refuses a viewer who may not import a kind. */
export function demandImport(viewer: Pick<Viewer, "role">, kind: string): void {
  demand(viewer, "import");
  if (rates.includes(kind)) demand(viewer, "edit-rates");
}
