"use client";
import { showDay } from "../../../_parts/dates";
import { Facts } from "../../../_parts/detail-panel";
import { useLocale } from "../../../_parts/locale";
import { nothing, printExact } from "../../../_parts/money";
import type { VendorAnswer } from "./vendor-shown";
import { effortWords, methodWords } from "./words";

/** What leaving the vendor takes: effort, notice, what is still bound, and until when. */
export function WayOut({ answer: { vendor, wayOut, currency } }: { answer: VendorAnswer }) {
  const locale = useLocale();
  const { noticeMethod, noticeAddress } = vendor;
  const method = noticeMethod === null ? null : methodWords.get(noticeMethod);
  const notice = [method && `by ${method}`, noticeAddress && `to ${noticeAddress}`].filter(Boolean).join(" ");
  return (
    <>
      <h3>The way out</h3>
      <Facts
        facts={[
          ["Effort", effortWords(vendor.exitEffortDays)],
          ["What it takes", vendor.exitNote ?? "not said yet"],
          ["Notice", notice || "not said yet"],
          ["Next cancel-by", wayOut.nextNotice === null ? "–" : showDay(wayOut.nextNotice)],
          ["Free of all contracts", wayOut.latestEnd === null ? "–" : showDay(wayOut.latestEnd)],
          [
            "Still committed",
            wayOut.committed === 0
              ? nothing
              : `${printExact(wayOut.committed, currency, locale)} ${currency}`,
          ],
        ]}
      />
    </>
  );
}
