"use client";
import Link from "next/link";
import { showDay } from "../../../_parts/dates";
import { Facts } from "../../../_parts/detail-panel";
import { useLocale } from "../../../_parts/locale";
import { printExact } from "../../../_parts/money";
import { StatusMark } from "../../../_parts/status-mark";
import type { Outputs } from "../../../_trpc/client";
import classes from "../team.module.css";
import { personHref } from "./words";

export type LeaverAnswer = Outputs["budget"]["leaver"];

/** What loses cover, what replacing them costs, and who could learn it. */
export function LostCover({ answer }: { answer: LeaverAnswer }) {
  const { cover, rotas, skills } = answer;
  const short = rotas.filter(({ isShort }) => isShort);
  const nothing = cover.length + short.length + skills.length === 0;
  return (
    <>
      {nothing && <p>Nothing loses its cover.</p>}
      {cover.length > 0 && (
        <>
          <h4>Requirements that fall short</h4>
          <ul>
            {cover.map(({ id, what, whose, needed, before, after, shortFrom, isShortAnyway }) => (
              <li key={id}>
                <StatusMark tone="bad">
                  {what}, {whose}
                </StatusMark>{" "}
                {after} of {needed} from {showDay(shortFrom)}, with them {before}
                {isShortAnyway && "; too few with them as well"}
              </li>
            ))}
          </ul>
        </>
      )}
      {short.length > 0 && (
        <>
          <h4>On call</h4>
          <ul>
            {short.map(({ id, name, left, needed }) => (
              <li key={id}>
                <StatusMark tone="bad">{name}</StatusMark> {left} left, {needed} needed
              </li>
            ))}
          </ul>
        </>
      )}
      <Skills skills={skills} />
      <Replacement answer={answer} />
    </>
  );
}

function Skills({ skills }: Pick<LeaverAnswer, "skills">) {
  if (skills.length === 0) return null;
  return (
    <>
      <h4>What few others can do alone</h4>
      <ul>
        {skills.map(({ id, name, level, others, specialist, learners }) => (
          <li key={id}>
            <StatusMark tone={others === 0 ? "bad" : "warn"}>
              {name} {level}
            </StatusMark>{" "}
            {others === 0 ? "nobody else" : "one other"}
            {specialist && ", the one others ask"}
            {learners.length > 0 && (
              <>
                ; could learn it:{" "}
                {learners.map((one, at) => (
                  <span key={one.id}>
                    {at > 0 && ", "}
                    <Link href={personHref(one.id)}>{one.name}</Link> ({one.level})
                  </span>
                ))}
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What comes and what is saved when the seat is filled again. */
function Replacement({ answer: { replacement, currency } }: { answer: LeaverAnswer }) {
  const locale = useLocale();
  if (!replacement) return null;
  const { roleName, equipment, induction, gapMonths, rampUpMonths, saved, rampUp } = replacement;
  const money = (amount: number | null) =>
    amount === null ? "?" : amount === 0 ? "–" : `${printExact(amount, currency, locale)} ${currency}`;
  return (
    <>
      <h4>Replacing them as {roleName}</h4>
      <Facts
        facts={[
          ["Equipment, once", money(equipment)],
          ["Induction, once", money(induction)],
          ...(saved === null ? [] : [[`Pay saved while empty, ${gapMonths} months`, money(-saved)] as const]),
          ...(rampUp === null ? [] : [[`Half strength for ${rampUpMonths} months`, money(rampUp)] as const]),
        ]}
      />
      {saved === null && <p className={classes.soft}>What they are paid is told to director and finance.</p>}
    </>
  );
}
