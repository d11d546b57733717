import { isMailAddress } from "@/server/planning/person";
import { parseDay, printDay } from "@/server/planning/day";
import { type CriterionScore, scores, type VendorContact, type VendorReview } from "@/server/planning/vendor";
import type { Read } from "./column";
import { apart, entriesCell, escaped, plain } from "./escaped";

const signs = ";|";
const textOrNull = (text: string | undefined): string | null => plain(text ?? "") || null;

function readContact(parts: readonly string[]): Read<VendorContact> {
  const [name, role, mail, phone] = parts.map((part) => textOrNull(part));
  if (!name || parts.length > 4) return { reason: "write name|role|mail|phone" };
  if (mail && !isMailAddress(mail)) return { reason: `${mail} is not a mail address` };
  return { value: { name, role: role ?? null, mail: mail ?? null, phone: phone ?? null } };
}

/** `Ann Lee|account manager|ann@northgate.example|+44 20 7946 0018`: whom to call. */
export const contactsCell = entriesCell<VendorContact>({
  kind: "name|role|mail|phone",
  read: readContact,
  print: ({ name, role, mail, phone }) => {
    const parts = [name, role, mail, phone].map((part) => escaped(part ?? "", signs));
    while (parts.at(-1) === "") parts.pop();
    return parts;
  },
});

const scoredAs = "after the day and the name write criterion=1 to 5 and why";

function readScore(part: string): Read<CriterionScore> {
  const [criterion = "", rest = ""] = apart(part, "=", 2);
  const [, number = "", why] = /^\s*([1-5])(?:\s+(.*))?\s*$/su.exec(rest) ?? [];
  const score = scores.find((one) => String(one) === number);
  if (plain(criterion) === "" || score === undefined) return { reason: scoredAs };
  return { value: { criterion: plain(criterion), score, why: textOrNull(why) } };
}

function readReview([dayText = "", by = "", ...parts]: readonly string[]): Read<VendorReview> {
  const day = parseDay(plain(dayText));
  if (day === null || plain(by) === "" || parts.length === 0)
    return { reason: "write YYYY-MM-DD|who|criterion=score why|…" };
  const read = parts.map(readScore);
  const scored: CriterionScore[] = [];
  for (const one of read) {
    if ("reason" in one) return one;
    scored.push(one.value);
  }
  if (new Set(scored.map(({ criterion }) => criterion)).size < scored.length)
    return { reason: "a criterion is scored twice" };
  return { value: { day, by: plain(by), scores: scored } };
}

/** `2026-03-01|Ann Lee|delivery=4 On time|support=3`: what somebody thought of it on a day. */
export const reviewsCell = entriesCell<VendorReview>({
  kind: "day|who|criterion=score why",
  read: readReview,
  print: ({ day, by, scores: scored }) => [
    printDay(day),
    escaped(by, signs),
    ...scored.map(
      ({ criterion, score, why }) =>
        `${escaped(criterion, `${signs}=`)}=${score}${why === null ? "" : ` ${escaped(why, signs)}`}`,
    ),
  ],
});
