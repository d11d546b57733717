import { noticeLetter } from "@/server/planning/notice-letter";
import type { Sheet } from "./words";

/** Where and how a notice is given: what the contract says, else what is known of its vendor. */
export const reachedAt = ({ contract, vendor }: Pick<Sheet, "contract" | "vendor">) => ({
  address: contract.noticeAddress ?? vendor.noticeAddress,
  method: contract.noticeMethod ?? vendor.noticeMethod,
});

/** The notice of a contract, in the organisation's name, for the dates that count today. */
export function letterOf(sheet: Sheet): string {
  const { organisation, vendor, contract, row, today, standing } = sheet;
  const { earliestEnd = null, nextCancelBy = null } = standing?.deadlines ?? {};
  const isEarly = contract.decision === "terminate" && contract.terminationFee !== null;
  return noticeLetter({
    organisation,
    vendor: vendor.name,
    ...reachedAt(sheet),
    title: row.title,
    contract: contract.id,
    today,
    end: contract.noticeServedEnd ?? earliestEnd,
    cancelBy: nextCancelBy,
    clearDays: contract.clearDays,
    fee: isEarly ? `${contract.currency} ${contract.terminationFee}` : null,
  });
}
