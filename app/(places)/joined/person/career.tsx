"use client";
import { useQuery } from "@tanstack/react-query";
import { useLocale } from "../../../_parts/locale";
import { printPct } from "../../../_parts/money";
import { StatusMark } from "../../../_parts/status-mark";
import { useTRPC } from "../../../_trpc/client";
import { missing, stateWords, tones } from "./career-words";

/** Somebody against their own role and each step that follows it. */
export function Career({ id }: { id: string }) {
  const locale = useLocale();
  const { data } = useQuery(useTRPC().budget.career.queryOptions({ id }));
  if (!data || data.steps.length === 0) return null;
  // Further steps lie years ahead: their names are enough.
  const [near, far] = [data.steps.slice(0, 2), data.steps.slice(2)];
  return (
    <>
      <h3>Career</h3>
      <ul>
        {near.map((step, at) => (
          <li key={step.role.id}>
            {at === 0 ? "Today" : "Then"} {step.role.name}: {printPct(step.share, locale)} of what it asks for{" "}
            <StatusMark tone={tones[step.state]}>
              {at === 0 && step.state === "ready" ? "all there" : stateWords[step.state]}
            </StatusMark>
            {missing(step) && <> Missing: {missing(step)}.</>}
          </li>
        ))}
      </ul>
      {far.length > 0 && <p>After that: {far.map(({ role }) => role.name).join(", ")}.</p>}
    </>
  );
}
