"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { type Month, printMonth } from "@/server/planning/month";
import { showMoment, showMonth } from "../../_parts/dates";
import { ErrorState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { printExact } from "../../_parts/money";
import { WaitingTable } from "../../_parts/waiting";
import { type Inputs, type Outputs, useTRPC } from "../../_trpc/client";
import { recordHref, recordKind } from "../records";
import { useView } from "../use-view";

interface ArithmeticProps {
  id: string;
  month: Month;
  /** Of which plan; missing: of what is open. */
  plan?: Inputs["budget"]["explain"]["plan"];
}

/** The arithmetic behind one amount of a line. */
export function Arithmetic({ id, month, plan }: ArithmeticProps) {
  const trpc = useTRPC();
  const locale = useLocale();
  const { view } = useView();
  const { data, error } = useQuery(
    trpc.budget.explain.queryOptions({ lineId: id, month: printMonth(month), view, plan }),
  );
  if (error) return <ErrorState happened="This amount is not explained" remedy={error.message} />;
  if (!data) return <WaitingTable rows={3} what="arithmetic" />;
  return (
    <>
      <p>
        <strong>
          {showMonth(month)}: {printExact(data.amount, data.currency, locale)} {data.currency}
        </strong>
      </p>
      <ol>
        {data.addends.map(({ text, value }) => (
          <li key={text}>
            {text} = {value}
          </li>
        ))}
      </ol>
      <p>{data.sentence}</p>
      {data.provenance && <CameFrom {...data.provenance} />}
    </>
  );
}

type Provenance = NonNullable<Outputs["budget"]["explain"]["provenance"]>;

/** Who last changed the record behind an amount, and the file and line it came from. */
function CameFrom({ subject, changedBy, changedAt, file, line, scenario }: Provenance) {
  const href = recordHref(subject);
  const name = `${recordKind(subject.slice(0, subject.indexOf("/")))} ${subject.slice(subject.indexOf("/") + 1)}`;
  return (
    <p>
      {href ? <Link href={href}>{name}</Link> : name}: last changed by {changedBy}, {showMoment(changedAt)}
      {file === null ? "; typed" : `; from ${file}${line === null ? "" : `, line ${line}`}`}.
      {scenario &&
        ` In the scenario ${scenario.name} changed by ${scenario.byName}, ${showMoment(scenario.at)}.`}
    </p>
  );
}
