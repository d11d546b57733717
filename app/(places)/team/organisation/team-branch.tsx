"use client";
import Link from "next/link";
import { useLocale } from "../../../_parts/locale";
import { type formatFor, printAmount, printExact, printNumber } from "../../../_parts/money";
import type { Outputs } from "../../../_trpc/client";
import { personHref } from "../people/words";
import classes from "./organisation.module.css";

export type OrgAnswer = Outputs["budget"]["organisationTree"];
export type OrgTeam = OrgAnswer["teams"][number];
export type Format = ReturnType<typeof formatFor>;

interface BranchProps {
  answer: OrgAnswer;
  team: OrgTeam;
  format: Format;
  open: ReadonlySet<string>;
  toggle: (team: string) => void;
}

/** A team with its numbers, its people once it is opened, and the teams below it. */
export function TeamBranch({ answer, team, format, open, toggle }: BranchProps) {
  const below = answer.teams.filter(({ parent }) => parent === team.id);
  const isOpen = open.has(team.id);
  return (
    <li>
      <div className={classes.team}>
        <span className={classes.name}>
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => toggle(team.id)}
            style={{
              font: "inherit",
              color: "inherit",
              background: "none",
              border: 0,
              padding: 0,
              cursor: "pointer",
            }}
          >
            {isOpen ? "▾" : "▸"} {team.name}
          </button>{" "}
          <Head team={team} />
        </span>
        <Numbers team={team} format={format} answer={answer} />
      </div>
      {isOpen && <People team={team} />}
      {below.length > 0 && (
        <ul>
          {below.map((child) => (
            <TeamBranch key={child.id} {...{ answer, team: child, format, open, toggle }} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Head({ team: { head } }: { team: OrgTeam }) {
  if (head === null) return <span className={classes.head}>no head</span>;
  return (
    <span className={classes.head}>
      {head.id === null ? head.name : <Link href={personHref(head.id)}>{head.name}</Link>}
    </span>
  );
}

function Numbers({ team, format, answer }: Pick<BranchProps, "team" | "format" | "answer">) {
  const locale = useLocale();
  const { filled, vacant, vacancies, headcount, cost } = team;
  return (
    <>
      <span className={classes.number}>{headcount} people</span>
      <span className={classes.number}>{printNumber(filled, locale, 2)} FTE</span>
      <span className={classes.number} title={`${printNumber(vacant, locale, 2)} FTE`}>
        {vacancies === 0 ? "– vacant" : `${vacancies} vacant`}
      </span>
      {cost === null ? (
        <span className={classes.number} title="Fewer than five people: in the cost of a team above">
          above
        </span>
      ) : (
        <span
          className={classes.number}
          title={`${printExact(cost, answer.currency, locale)} ${answer.currency}`}
        >
          {printAmount(cost, format)} {format.unit}
        </span>
      )}
    </>
  );
}

function People({ team: { id, name, people } }: { team: OrgTeam }) {
  if (people.length === 0) return <p className={classes.soft}>Nobody is in it by themselves.</p>;
  return (
    <>
      <ul className={classes.people} aria-label={`People of ${name}`}>
        {people.map((person) => (
          <li key={person.id}>
            <Link href={personHref(person.id)}>{person.name}</Link>
            <span className={classes.soft}>
              {[
                person.isHead && "head",
                person.level,
                person.roleName,
                person.kind === "employee" ? null : person.kind,
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      <p className={classes.links}>
        <Link href={`/team?team=${encodeURIComponent(name)}`}>Its positions</Link> ·{" "}
        <Link href={`/team/teams?team=${encodeURIComponent(id)}`}>The team</Link>
      </p>
    </>
  );
}
