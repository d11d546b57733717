import { printShort } from "../../../_parts/money";
import type { AssetRow } from "./words";

type Known = Pick<AssetRow, "state" | "bookValue" | "converted">;

/** The one line that states the finding: what assets are worth in the books, and how many are used beyond their life. */
export function finding(rows: readonly Known[], currency: string, locale: string): string {
  const here = rows.filter(({ state }) => state === "in use" || state === "written down");
  const worth = here.reduce((sum, row) => sum + (row.converted ? row.bookValue : 0), 0);
  const old = here.filter(({ state }) => state === "written down").length;
  const books =
    worth === 0
      ? "Nothing is left in the books"
      : `Assets are worth ${printShort(worth, currency, locale)} in the books`;
  if (old === 0) return books;
  return `${books}; ${old} of ${here.length} are written down and still in use`;
}
