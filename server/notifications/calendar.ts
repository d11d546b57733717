import { createHash } from "node:crypto";
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventBusyStatus } from "ical-generator";
import { listUsers } from "../access/users";
import { reading } from "../database/query";
import { environment } from "../environment";
import { addDays, type Day, printDay } from "../planning/day";
import { deadlinesOf } from "../planning/reminder-sources";
import type { Reminded } from "../planning/reminders";
import { loadPortfolio } from "../portfolio/load";
import { ownerOfFeed } from "./feed-store";
import { ownKeys } from "./own-keys";
import { directoryOf, toldTo } from "./recipients";
import { readReminderSettings } from "./settings-store";

/** A day in a calendar. */
interface Event {
  /** The same for the same thing, also when its day moves. */
  readonly uid: string;
  readonly day: Day;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** Days before it on which a program rings. */
  readonly alarms: readonly number[];
}

/** Programs ring only for what is near; what is far away is told by mail. */
const NEAR = 30;

const DAY_SECONDS = 86_400;

function eventsOf(reminded: Reminded, address: string): Event[] {
  const { subject, what, due, title, text, ladder } = reminded;
  const slash = subject.indexOf("/");
  const url = `${address}/notifications/${subject.slice(0, slash)}/${encodeURIComponent(subject.slice(slash + 1))}`;
  const dates = reminded.dates.length > 0 ? reminded.dates : [{ what, day: due, text: "" }];
  const seen = new Map<string, number>();
  return dates.map((date) => {
    const key = `${subject}|${date.what}|${date.text}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const uid = createHash("sha256").update(`${key}|${count}`).digest("hex").slice(0, 40);
    const alarms = date.day === due ? ladder.filter((days) => days <= NEAR) : [];
    return { uid, day: date.day, title: date.text ? `${title}: ${date.text}` : title, text, url, alarms };
  });
}

/** A calendar as RFC 5545 has it: whole days, so that no time zone moves them. */
export function calendarText(name: string, deadlines: readonly Reminded[], address: string): string {
  const host = new URL(address).hostname;
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Chartroom", product: "Chartroom", language: "EN" },
    ttl: 6 * 60 * 60,
  });
  for (const { uid, day, title, text, url, alarms } of deadlines.flatMap((one) => eventsOf(one, address))) {
    const event = calendar.createEvent({
      id: `${uid}@${host}`,
      start: new Date(`${printDay(day)}T00:00:00Z`),
      end: new Date(`${printDay(addDays(day, 1))}T00:00:00Z`),
      allDay: true,
      summary: title,
      description: `${text}\n${url}`,
      url,
      busystatus: ICalEventBusyStatus.FREE,
    });
    for (const days of alarms)
      event.createAlarm({
        type: ICalAlarmType.display,
        triggerBefore: days * DAY_SECONDS,
        description: title,
      });
  }
  return calendar.toString();
}

/** The calendar a token opens: what its owner looks after. Null: there is none, without saying why. */
export async function calendarOf(token: string, today: Day): Promise<string | null> {
  const owner = await ownerOfFeed(reading, token);
  if (!owner) return null;
  const portfolio = await loadPortfolio();
  const { ladder } = await readReminderSettings(reading);
  const directory = directoryOf(portfolio.people, await listUsers(reading), today);
  const keys = await ownKeys(owner, portfolio);
  const own = deadlinesOf(portfolio, today, ladder).filter(({ to }) =>
    toldTo(to, directory).recipients.some(({ key }) => keys.includes(key)),
  );
  return calendarText(`Chartroom: ${owner.name}`, own, environment().address);
}
