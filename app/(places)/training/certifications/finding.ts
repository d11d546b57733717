import { type CertificateRow, daysWords, isCurrent } from "./words";

type Asked = Pick<CertificateRow, "status" | "daysLeft" | "personName" | "certificationName">;

const named = ({ personName, certificationName }: Asked): string => `${personName}'s ${certificationName}`;

/** The one line that states the finding: what has expired and is worst, else what expires next. */
export function finding(rows: readonly Asked[]): string {
  const dated = rows.filter((row) => isCurrent(row) && row.daysLeft !== null);
  const byDay = [...dated].sort((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0));
  const expired = byDay.filter(({ daysLeft }) => (daysLeft ?? 0) < 0);
  const soon = byDay.filter(({ daysLeft }) => (daysLeft ?? -1) >= 0 && (daysLeft ?? 0) <= 90);
  const latest = expired.at(-1);
  const ahead = soon.length === 0 ? "" : `; ${soon.length} more within 90 days`;
  if (latest && expired.length === 1) return `${named(latest)} expired ${daysWords(latest.daysLeft)}${ahead}`;
  if (latest) return `${expired.length} certificates have expired${ahead}`;
  const [next] = soon;
  if (next)
    return `${soon.length} ${soon.length === 1 ? "certificate expires" : "certificates expire"} within 90 days, the first ${daysWords(next.daysLeft)}: ${named(next)}`;
  return rows.length === 0 ? "Certificates" : "No certificate expires within 90 days";
}
