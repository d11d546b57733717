"use client";
import { useQuery } from "@tanstack/react-query";
import { showMonth } from "../../../_parts/dates";
import { useLocale } from "../../../_parts/locale";
import { printExact } from "../../../_parts/money";
import { StatusMark } from "../../../_parts/status-mark";
import { type Outputs, useTRPC } from "../../../_trpc/client";

type Need = NonNullable<Outputs["budget"]["feasible"]>["needs"][number];
type Way = Need["ways"][number];

const wayWords: Readonly<Record<Way["by"], string>> = { train: "Train", hire: "Hire", contract: "Contract" };

/** Whether the skills an initiative asks for are here when it begins, and what closes a gap. */
export function FeasibleSkills({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().budget.feasible.queryOptions({ id }));
  if (!data) return null;
  return (
    <>
      <h3>Skills it asks for</h3>
      <ul>
        {data.needs.map((need) => (
          <li key={need.skill.id + (need.team ?? "")}>
            <NeedLine need={need} currency={data.currency} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** One skill: who has it at the start, or from when on somebody does, and the three ways. */
export function NeedLine({ need, currency }: { need: Need; currency: string }) {
  const locale = useLocale();
  const { skill, level, days, team, holders, first, ways } = need;
  const cost = (way: Way) =>
    way.cost === null ? "price not known" : `${printExact(way.cost, currency, locale)} ${currency}`;
  return (
    <>
      {skill.name} at {level}, {days} days{team && ` of ${team}`}:{" "}
      {holders.length > 0 ? (
        <StatusMark tone="good">{holders.map(({ name }) => name).join(", ")}</StatusMark>
      ) : (
        <StatusMark tone="bad">
          {first === null ? "nobody within two years" : `nobody before ${showMonth(first)}`}
        </StatusMark>
      )}
      {ways.length > 0 && (
        <ul>
          {ways.map((way) => (
            <li key={way.by}>
              {wayWords[way.by]} {way.who}: from {showMonth(way.month)}, {cost(way)} ({way.because})
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
