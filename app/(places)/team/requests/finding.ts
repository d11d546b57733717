import type { RequestRow } from "./words";

/** "4 requests, 2 still to be approved; 1 needs you". */
export function finding(rows: readonly Pick<RequestRow, "stage" | "isMine">[]): string {
  const asked = rows.filter(({ stage }) => stage === "asked").length;
  const mine = rows.filter(({ isMine }) => isMine).length;
  const parts = [`${rows.length} ${rows.length === 1 ? "request" : "requests"}`];
  if (asked > 0) parts.push(`${asked} still to be approved`);
  const said = parts.join(", ");
  return mine > 0 ? `${said}; ${mine} ${mine === 1 ? "needs" : "need"} you` : said;
}
