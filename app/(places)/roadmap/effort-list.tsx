"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { Effort } from "@/server/planning/sources/initiative";
import { useLocale } from "../../_parts/locale";
import { printNumber } from "../../_parts/money";
import { type Outputs, useTRPC } from "../../_trpc/client";
import classes from "./roadmap.module.css";

type Choices = Outputs["budget"]["workChoices"];

const nameIn = (choices: readonly { id: string; name: string }[] | undefined, id: string): string =>
  choices?.find((one) => one.id === id)?.name ?? id;

/** "Cloud and platform, Cloud engineer, L4": whom days of work ask for. */
function whomWords({ team, role, skill, level }: Effort, choices: Choices | undefined): string {
  const asked = [
    team === null ? null : nameIn(choices?.teams, team),
    role === null ? null : nameIn(choices?.roles, role),
    skill === null ? null : `${nameIn(choices?.skills, skill)} at level ${level ?? 3} or more`,
  ];
  return asked.filter((one) => one !== null).join(" · ") || "given to nobody yet";
}

/** The days of our own people's work an item asks for; they cost nothing extra and take time. */
export function EffortList({ efforts }: { efforts: readonly Effort[] }) {
  const { data } = useQuery(useTRPC().budget.workChoices.queryOptions());
  const locale = useLocale();
  const days = efforts.reduce((sum, effort) => sum + Number(effort.days), 0);
  return (
    <>
      <h3>Work of our own people</h3>
      {efforts.length === 0 ? (
        <p>It asks for no days of work yet.</p>
      ) : (
        <>
          <p>
            {printNumber(days, locale)} days in all, spread evenly over its months.{" "}
            <Link href="/team/capacity">Who has time</Link>
          </p>
          <ul className={classes.items}>
            {efforts.map((effort, at) => (
              <li key={at}>
                {effort.days} days: {whomWords(effort, data)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
