import type { LeadUser } from "../access/leads";
import type { Employed } from "./people-store";

interface Around {
  readonly leads: readonly LeadUser[];
  readonly teams: readonly { readonly id: string; readonly parent: string | null }[];
  /** The mail address of whom they report to. */
  readonly managerMail: string | null;
}

/** The team and those above it, the nearest first. */
function upwards(team: string, teams: Around["teams"]): string[] {
  const parents = new Map(teams.map(({ id, parent }) => [id, parent]));
  const way: string[] = [];
  for (let at: string | null = team; at !== null && !way.includes(at); at = parents.get(at) ?? null)
    way.push(at);
  return way;
}

/**
 * The users who are somebody's own lead: whoever leads the nearest team above them that somebody leads, and the lead they report to.
 * Nobody is their own lead, and no other role is one, whatever it may do elsewhere.
 */
export function ownLeads(person: Employed, { leads, teams, managerMail }: Around): ReadonlySet<string> {
  const others = leads.filter(({ email }) => email !== person.email);
  const nearest = upwards(person.team, teams)
    .map((team) => others.filter((lead) => lead.teams.includes(team)))
    .find((found) => found.length > 0);
  const manager = others.filter(({ email }) => managerMail !== null && email === managerMail);
  return new Set([...(nearest ?? []), ...manager].map(({ id }) => id));
}
