import { certificateStandings } from "./certificate";
import type { Certificate } from "./certification";
import type { Day } from "./day";
import type { Portfolio } from "./portfolio";
import type { Reminded } from "./reminders";
import { saidDay } from "./said-day";

/** Days before a certificate's last day on which people are told. */
export const certificateLadder: readonly number[] = [90, 60, 30, 7];

type Read = Pick<Portfolio, "certificates" | "certifications" | "people" | "teams">;

/**
 * Last days of certificates: told to who holds them, and to the head of their team. What another carries on, what is for life, what is
 * granted no more, and what runs out when its holder has left, is told to nobody.
 */
export function remindersOfCertificates(portfolio: Read, today: Day): Reminded[] {
  const byPerson = new Map<string, Certificate[]>();
  for (const one of portfolio.certificates.values()) {
    const own = byPerson.get(one.person);
    if (own) own.push(one);
    else byPerson.set(one.person, [one]);
  }
  return [...byPerson.values()].flatMap((own) => ofPerson(own, portfolio, today));
}

function ofPerson(
  own: readonly Certificate[],
  { certifications, people, teams }: Read,
  today: Day,
): Reminded[] {
  const standings = certificateStandings(own, certifications, today);
  return own.flatMap(({ id, person, certification }): Reminded[] => {
    const [holder, kind, standing] = [
      people.get(person),
      certifications.get(certification),
      standings.get(id),
    ];
    const due = standing?.lastDay ?? null;
    if (!holder || !kind || !standing || due === null || kind.retired) return [];
    if (standing.status === "superseded" || standing.status === "not-yet") return [];
    if (holder.endDate !== null && holder.endDate <= due) return [];
    const grace =
      standing.renewBy !== null && standing.renewBy > due
        ? ` It can be renewed until ${saidDay(standing.renewBy)}.`
        : "";
    return [
      {
        subject: `certificates/${id}`,
        what: "expires",
        due,
        ladder: certificateLadder,
        to: [person, teams.get(holder.team)?.head ?? holder.manager],
        title: `${kind.name} · ${holder.name}`,
        text: `Valid to ${saidDay(due)}: to be renewed by then${kind.renewal === null ? "" : ` (${kind.renewal})`}.${grace}`,
        dates: [{ what: "expires", day: due, text: "last valid day" }],
      },
    ];
  });
}
