import type { Outputs } from "../../_trpc/client";

export type Approval = Outputs["scenarios"]["approval"];
export type ApprovalRow = Approval["rows"][number];

const actWords: Readonly<Record<ApprovalRow["act"], string>> = {
  create: "added",
  update: "changed",
  remove: "removed",
};

export const actWord = ({ act }: Pick<ApprovalRow, "act">): string => actWords[act];

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** "2 records are changed, 1 record is removed and 1 assumption is set". */
export function writtenWords({ rows, assumptions }: Pick<Approval, "rows" | "assumptions">): string {
  const parts = (["create", "update", "remove"] as const).flatMap((act) => {
    const count = rows.filter((row) => row.act === act).length;
    return count === 0 ? [] : [`${counted(count, "record is", "records are")} ${actWords[act]}`];
  });
  if (assumptions.length > 0)
    parts.push(`${counted(assumptions.length, "assumption is", "assumptions are")} set`);
  if (parts.length < 2) return parts.join("") || "nothing is written";
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}
