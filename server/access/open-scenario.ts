import { Refusal } from "../errors";
import type { Viewer } from "./viewer";

/** Refuses what no scenario can hold while one is open: imports, settings, closes and budgets are of the records alone. */
export function refuseWhileOpen({ scenario }: Pick<Viewer, "scenario">): void {
  if (scenario === undefined) return;
  throw new Refusal(
    "invalid",
    "A scenario is open, and this would change the records themselves. Close the scenario first.",
  );
}
