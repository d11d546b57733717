"use client";
import { useQuery } from "@tanstack/react-query";
import { type Month, printMonth } from "@/server/planning/month";
import { showMonth } from "../../_parts/dates";
import { ErrorState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { printExact } from "../../_parts/money";
import { WaitingTable } from "../../_parts/waiting";
import { type Inputs, useTRPC } from "../../_trpc/client";
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
    </>
  );
}
