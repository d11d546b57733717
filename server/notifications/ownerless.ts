import type { UserRow } from "../access/users";
import { noForecasts } from "../planning/context";
import type { DataIssue } from "../planning/data-issue";
import { type Day, monthOf } from "../planning/day";
import { contextOf } from "../planning/expand";
import type { Portfolio } from "../planning/portfolio";
import { standing, termsOf } from "../planning/standing";
import { directoryOf, type Unreachable } from "./recipients";

/** Why the directors are told, as a sentence. */
export const missingWords: Readonly<Record<Unreachable, string>> = {
  nobody: "Nobody is named as its owner.",
  unknown: "Its owner is none of the people or users known here.",
  left: "Its owner has left.",
  "no-way": "Its owner has neither a mail address nor a user.",
};

/** The running contracts without an owner who can be told anything: a data issue, and the directors are told instead. */
export function ownerlessContracts(portfolio: Portfolio, users: readonly UserRow[], today: Day): DataIssue[] {
  const asked = { today, view: "accrual", until: monthOf(today), forecasts: noForecasts } as const;
  const { context } = contextOf(portfolio, asked);
  const { find } = directoryOf(portfolio.people, users, today);
  return [...portfolio.facts.contracts.values()].flatMap((contract): DataIssue[] => {
    const { id, owner } = contract;
    const found = find(owner);
    if (typeof found !== "string") return [];
    const terms = termsOf(contract, context);
    const last = typeof terms === "string" ? null : standing(contract, terms, context).lastDay;
    if (last !== null && last < today) return [];
    const named = owner === null ? "" : ` (${owner})`;
    const text = `${contract.title || id}: ${missingWords[found].replace(/\.$/, "")}${named}. Directors are reminded in its place.`;
    return [{ kind: "owner-missing", subject: `contracts/${id}`, months: [], incomplete: false, text }];
  });
}
