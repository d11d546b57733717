import type { Day } from "@/server/planning/day";
import { printMonth } from "@/server/planning/month";
import type { Tone } from "../../_parts/status-mark";
import { showDay, showDistance, showMonth, showSpan } from "../../_parts/dates";
import { printNumber } from "../../_parts/money";
import type { Outputs } from "../../_trpc/client";
import { recordHref } from "../records";

export type MineAnswer = Outputs["budget"]["mine"];

/** One line that needs somebody: what, where it opens, by when. */
export interface MineRow {
  readonly key: string;
  readonly title: string;
  readonly href: string;
  readonly detail: string;
  /** The word at its end, and how urgent it is. */
  readonly word: string | null;
  readonly tone: Tone;
  /** A task one can say is done. */
  readonly task: string | null;
}

export interface MineSection {
  readonly title: string;
  readonly rows: readonly MineRow[];
  /** Where all of them are. */
  readonly href: string;
  /** Said where there is none. */
  readonly none: string;
}

const rowOf = (row: Partial<MineRow> & Pick<MineRow, "key" | "title" | "href">): MineRow => ({
  ...{ detail: "", word: null, tone: "plain", task: null },
  ...row,
});

const urgency = (day: Day, today: Day): Tone => (day < today ? "bad" : day - today <= 30 ? "warn" : "plain");

const tasks = ({ tasks: rows, today }: MineAnswer): MineSection => ({
  title: "Tasks",
  href: "/mine/tasks",
  none: "Nothing is to be done.",
  rows: rows.map(({ id, title, due, assignee, isMine }) =>
    rowOf({
      key: `tasks/${id}`,
      title,
      href: `/mine/tasks/${encodeURIComponent(id)}`,
      detail: [isMine ? null : (assignee ?? "nobody yet"), showDay(due)].filter(Boolean).join(" · "),
      word: due < today ? `late, ${showDistance(due, today)}` : showDistance(due, today),
      tone: urgency(due, today),
      task: id,
    }),
  ),
});

const contracts = ({ deadlines, today }: MineAnswer): MineSection => ({
  title: "My renewals and contracts",
  href: "/contracts",
  none: "No contract of yours asks for anything in the next half year.",
  rows: deadlines.map(({ subject, title, due, text }) =>
    rowOf({
      key: subject,
      title,
      href: recordHref(subject) ?? "/contracts",
      detail: text,
      word: showDistance(due, today),
      tone: urgency(due, today),
    }),
  ),
});

const statusWords: Readonly<Record<string, string>> = {
  expiring: "expires",
  grace: "expired",
  expired: "expired",
};

const certificates = ({ certificates: rows, today }: MineAnswer): MineSection => ({
  title: "Certificates",
  href: "/training/certifications",
  none: "No certificate of your people expires in the next 90 days.",
  rows: rows.map(({ id, person, certification, lastDay, status }) =>
    rowOf({
      key: id,
      title: `${person}, ${certification}`,
      href: recordHref(`certificates/${id}`) ?? "/training",
      detail: `${statusWords[status] ?? status} ${showDay(lastDay)}${status === "grace" ? ", can still be renewed" : ""}`,
      word: showDistance(lastDay, today),
      tone: status === "expiring" ? urgency(lastDay, today) : "bad",
    }),
  ),
});

const overloads = ({ overloads: rows }: MineAnswer, locale: string): MineSection => ({
  title: "Over capacity in the next three months",
  href: "/team/capacity",
  none: "Your teams have enough time.",
  rows: rows.map(({ team, name, month, minutes, fullTime }) =>
    rowOf({
      key: `${team}/${month}`,
      title: `${name}, ${showMonth(month)}`,
      href: `/team/capacity?cell=${encodeURIComponent(team)}&month=${printMonth(month)}`,
      detail: `${printNumber(Math.round(minutes / 60), locale)} hours more work than people`,
      word: `${printNumber(minutes / Math.max(1, fullTime), locale, 1)} FTE short`,
      tone: "bad",
    }),
  ),
});

const gaps = ({ gaps: rows }: MineAnswer): MineSection => ({
  title: "On-call gaps in the next eight weeks",
  href: "/team/on-call",
  none: "Every week of your rotas is covered.",
  rows: rows.map(({ rota, name, monday, needed, available }) =>
    rowOf({
      key: `${rota}/${monday}`,
      title: name,
      href: recordHref(`rotas/${rota}`) ?? "/team/on-call",
      detail: `week of ${showDay(monday)}`,
      word: `${available} of ${needed}`,
      tone: "bad",
    }),
  ),
});

const requests = ({ requests: rows }: MineAnswer): MineSection => ({
  title: "Requests to hire",
  href: "/team/requests",
  none: "No request is under way.",
  rows: rows.map(({ id, title, team, stage, waits, start }) =>
    rowOf({
      key: id,
      title,
      href: recordHref(`requisitions/${id}`) ?? "/team",
      detail: `${team}, from ${showMonth(start)}`,
      word: waits ? "waits for you" : stage,
      tone: waits ? "warn" : "plain",
    }),
  ),
});

const roadmap = ({ roadmap: rows, aDay }: MineAnswer, locale: string): MineSection => ({
  title: "Roadmap items that need my team",
  href: "/roadmap",
  none: "No item of the roadmap asks for days of your teams' work.",
  rows: rows.map(({ id, title, need, isMine }) =>
    rowOf({
      key: id,
      title,
      href: recordHref(`initiatives/${id}`) ?? "/roadmap",
      detail: [
        need === null || need.first === null || need.last === null ? null : showSpan(need.first, need.last),
        isMine ? "led by you" : null,
      ]
        .filter(Boolean)
        .join(" · "),
      word: need === null ? null : `${printNumber(need.minutes / aDay, locale, 1)} days`,
    }),
  ),
});

const training = ({ training: rows, today }: MineAnswer): MineSection => ({
  title: "Training to do",
  href: "/training",
  none: "Nobody has a course to take.",
  rows: rows.map(({ id, title, day, isLate, people }) =>
    rowOf({
      key: id,
      title,
      href: recordHref(`trainings/${id}`) ?? "/training",
      detail:
        people.length > 3
          ? `${people.slice(0, 3).join(", ")} and ${people.length - 3} more`
          : people.join(", "),
      word: day === null ? "no date yet" : showDistance(day, today),
      tone: isLate ? "bad" : "plain",
    }),
  ),
});

/** What is said of somebody who comes, leaves or is away. */
function moving({ comes, leaves, away }: MineAnswer["people"][number], today: Day): [string | null, Tone] {
  if (leaves !== null) return [`leaves ${showDay(leaves)}`, "warn"];
  if (comes !== null) return [`comes ${showDay(comes)}`, "accent"];
  if (away === null) return [null, "plain"];
  return away.from <= today
    ? [`away to ${showDay(away.to)}`, "warn"]
    : [`away from ${showDay(away.from)}`, "plain"];
}

const people = (answer: MineAnswer): MineSection => ({
  title: answer.teams.length > 0 ? "My people" : "Me",
  href: "/team/people",
  none: "Nobody is in your teams yet.",
  rows: answer.people.map((person) => {
    const [word, tone] = moving(person, answer.today);
    return rowOf({
      key: person.id,
      title: person.name,
      href: recordHref(`people/${person.id}`) ?? "/team/people",
      detail: person.role ?? "",
      word,
      tone,
    });
  }),
});

/** Everything that needs somebody, what presses first; sections that are only a lead's are left out for others. */
export function sectionsOf(answer: MineAnswer, locale: string): MineSection[] {
  const ofLeads = answer.teams.length > 0;
  return [
    tasks(answer),
    contracts(answer),
    certificates(answer),
    ...(answer.requests.length > 0 || ofLeads ? [requests(answer)] : []),
    ...(ofLeads ? [overloads(answer, locale), gaps(answer)] : []),
    roadmap(answer, locale),
    training(answer),
    people(answer),
  ];
}

/** The one line that states the finding: how much presses. */
export function mineFinding(sections: readonly MineSection[]): string {
  const pressing = sections.flatMap(({ rows }) =>
    rows.filter(({ tone }) => tone === "bad" || tone === "warn"),
  );
  const late = pressing.filter(({ tone }) => tone === "bad").length;
  if (pressing.length === 0) return "Nothing presses";
  const others = pressing.length - late;
  if (late === 0) return `${others} ${others === 1 ? "thing needs" : "things need"} you within 30 days`;
  return `${late} ${late === 1 ? "thing is" : "things are"} late or short${others > 0 ? `, ${others} more need you within 30 days` : ""}`;
}
