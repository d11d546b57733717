import { createHash } from "node:crypto";
import type { WrittenMail } from "../notifications/mail-store";
import type { Notice } from "../notifications/notification-store";
import { deadlineKey } from "../planning/reminders";
import type { Day } from "../planning/day";

/** Whom a mail is for. */
interface Reader {
  readonly key: string;
  readonly name: string;
  readonly mail: string;
}

/** Where the mail comes from. */
interface House {
  /** The address of the application, without a slash at its end. */
  readonly address: string;
  readonly organisation: string;
  readonly today: Day;
}

type Item = Pick<Notice, "subject" | "what" | "due" | "rung" | "title" | "text">;

const one = (text: string): string => text.replace(/\s+/g, " ").trim();

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** "today", "in 1 day", "in 12 days". */
function left(days: number): string {
  if (days <= 0) return "today";
  return days === 1 ? "in 1 day" : `in ${days} days`;
}

/** Where a record is opened; the application knows on which page. */
const linkTo = ({ address }: House, subject: string): string => {
  const slash = subject.indexOf("/");
  const [kind, id] = [subject.slice(0, slash), subject.slice(slash + 1)];
  return `${address}/notifications/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`;
};

/** So many are told one by one; the rest is in the application. */
const MOST = 50;

/** What leads to everything that was told. */
const allWords = (count: number): string => (count > MOST ? `And ${count - MOST} more` : "All you were told");

const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

function subjectOf(items: readonly Item[], { today }: House): string {
  const [first] = items;
  if (!first) return "";
  const when = left(first.due - today);
  return items.length === 1
    ? `${shortened(one(first.title))}: due ${when}`
    : `${items.length} deadlines, the first ${when}: ${shortened(one(first.title))}`;
}

/** The same for the same deadlines told to the same person, so that nobody takes the mail for a new one. */
function messageIdOf(reader: Reader, items: readonly Item[], { address }: House): string {
  const told = items.map((item) => `${deadlineKey(item)}|${item.rung}`).sort();
  const hash = createHash("sha256")
    .update(JSON.stringify([reader.key, told]))
    .digest("hex");
  return `<${hash.slice(0, 40)}@${new URL(address).hostname}>`;
}

const why = ({ organisation }: House): string =>
  `You get this mail because you look after these in ${organisation || "Chartroom"}, or nobody else does.`;

function plainText(reader: Reader, items: readonly Item[], house: House): string {
  const parts = items
    .slice(0, MOST)
    .map(
      (item) =>
        `${one(item.title)} – due ${left(item.due - house.today)}\n${one(item.text)}\n${linkTo(house, item.subject)}`,
    );
  const end = `${allWords(items.length)}: ${house.address}/notifications\n${why(house)}`;
  return [`Hello ${one(reader.name)},`, ...parts, end].join("\n\n");
}

function html(reader: Reader, items: readonly Item[], house: House): string {
  const rows = items
    .slice(0, MOST)
    .map(
      (item) =>
        `<p><a href="${escaped(linkTo(house, item.subject))}"><b>${escaped(one(item.title))}</b></a> – due ${left(item.due - house.today)}<br>${escaped(one(item.text))}</p>`,
    );
  const all = `<p><a href="${escaped(house.address)}/notifications">${allWords(items.length)}</a><br>${escaped(why(house))}</p>`;
  return `<!doctype html><html lang="en"><body><p>Hello ${escaped(one(reader.name))},</p>${rows.join("")}${all}</body></html>`;
}

/** One mail with everything one person is told now, soonest first. */
export function digestOf(reader: Reader, told: readonly Item[], house: House): WrittenMail {
  const items = [...told].sort((a, b) => a.due - b.due || (a.subject < b.subject ? -1 : 1));
  return {
    recipient: reader.key,
    address: reader.mail,
    subject: subjectOf(items, house),
    text: plainText(reader, items, house),
    html: html(reader, items, house),
    messageId: messageIdOf(reader, items, house),
  };
}
