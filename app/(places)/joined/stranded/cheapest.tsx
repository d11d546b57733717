"use client";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { monthAt } from "@/server/planning/month";
import { showMonth } from "../../../_parts/dates";
import { useLocale } from "../../../_parts/locale";
import { printExact, printShort } from "../../../_parts/money";
import { ScrollRegion } from "../../../_parts/scroll-region";
import { useTRPC } from "../../../_trpc/client";
import { useMay } from "../../organisation";
import { useView } from "../../use-view";
import { useMoveInScenario } from "./use-move";
import classes from "./stranded.module.css";
import { type Cheapest, shiftWords } from "./words";

/** The cheapest month of an initiative, found by trying each; one click makes a scenario of it. */
export function CheapestDate({ initiative }: { initiative: string }) {
  const { view } = useView();
  const { data, error } = useQuery(useTRPC().budget.cheapestDate.queryOptions({ id: initiative, view }));
  if (error) return <p role="alert">The cheapest date could not be found: {error.message}</p>;
  if (!data) return <p>Trying each month…</p>;
  if (data.found.length === 0) return <p>It hangs on a milestone that has no date: date that first.</p>;
  return data.found.map((found) => <Found key={found.movable.kind} answer={data} found={found} />);
}

function Found({ answer, found }: { answer: Cheapest; found: Cheapest["found"][number] }) {
  const locale = useLocale();
  const mayEdit = useMay("edit-records");
  const { make, isPending, error } = useMoveInScenario();
  const { now, best, last, movable, movedTitle, affected } = found;
  const { currency, withoutPeople } = answer;
  const print = (amount: number) => printShort(amount, currency, locale);
  const saved = now.cost - best.cost;
  return (
    <>
      <p>
        {movable.kind === "milestones"
          ? `Moving ${movedTitle}, on which it hangs, with all ${affected.length} records that move along: `
          : `Moving ${movedTitle} alone: `}
        {best.months === 0 ? (
          <>
            it is cheapest as it is: no month from {shiftWords(found.tried[0]?.months ?? 0)} to{" "}
            {shiftWords(found.tried.at(-1)?.months ?? 0)} costs less.
          </>
        ) : (
          <>
            cheapest is <strong>{shiftWords(best.months)}</strong> (done by{" "}
            {showMonth(monthAt(last + best.months))}): {print(saved)} less with everything that moves along;{" "}
            {best.stranded === 0 ? "nothing" : print(best.stranded)} would run on,{" "}
            {now.stranded === 0 ? "nothing" : print(now.stranded)} does now.
          </>
        )}{" "}
        {withoutPeople && "The money of single people is left out. "}
      </p>
      {best.months !== 0 && mayEdit && (
        <Button
          size="compact-sm"
          className="no-print"
          loading={isPending}
          onClick={() =>
            make({ name: `${movedTitle} ${shiftWords(best.months)}`, movable, months: best.months })
          }
        >
          Make a scenario of it
        </Button>
      )}
      {error && <p role="alert">No scenario was made: {error.message}</p>}
      <details>
        <summary>Every month that was tried, and what moves along</summary>
        <p className={classes.soft}>{affected.map(({ title }) => title).join(", ")}</p>
        <ScrollRegion label="Every month that was tried" className={classes.scroll}>
          <table className={classes.table}>
            <caption className={classes.hidden}>Cost of everything that moves along, by month</caption>
            <thead>
              <tr>
                <th scope="col">Moved</th>
                <th scope="col">Done by</th>
                <th scope="col" className={classes.number}>
                  Cost, {currency}
                </th>
                <th scope="col" className={classes.number}>
                  Against today
                </th>
                <th scope="col" className={classes.number}>
                  Runs on
                </th>
              </tr>
            </thead>
            <tbody>
              {found.tried.map((shift) => (
                <tr key={shift.months} aria-selected={shift.months === best.months}>
                  <th scope="row">{shiftWords(shift.months)}</th>
                  <td>{showMonth(monthAt(last + shift.months))}</td>
                  <td className={classes.number}>{printExact(shift.cost, currency, locale)}</td>
                  <td className={classes.number}>
                    {printExact(shift.cost - now.cost, currency, locale, true)}
                  </td>
                  <td className={classes.number}>{printExact(shift.stranded, currency, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </details>
    </>
  );
}
