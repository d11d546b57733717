"use client";
import { useRouter } from "next/navigation";
import { monthAt, monthsFrom, printMonth } from "@/server/planning/month";
import { Commitments } from "../../_charts/commitments";
import { changed } from "../../_parts/address";
import { showSpan } from "../../_parts/dates";
import { useLocale } from "../../_parts/locale";
import { printPct } from "../../_parts/money";
import type { Outputs } from "../../_trpc/client";
import { useHere } from "../organisation";
import { useView } from "../use-view";

type Answer = Outputs["budget"]["commitments"];

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** What is bound and what can still be avoided, month by month after the last close. */
export function CommitmentsChart({ answer }: { answer: Answer }) {
  const here = useHere();
  const locale = useLocale();
  const router = useRouter();
  const { address } = useView();
  const { from, committed, avoidable, currency } = answer;
  const last = monthAt(from + committed.length - 1);
  const next = total(committed.slice(0, 12)) + total(avoidable.slice(0, 12));
  const share = next > 0 ? total(avoidable.slice(0, 12)) / next : null;
  return (
    <Commitments
      title={{ who: here.name, what: "contract cost, committed and avoidable", period: showSpan(from, last) }}
      finding={
        share === null
          ? undefined
          : `${printPct(share, locale)} of the next twelve months' contract cost can still be avoided.`
      }
      currency={currency}
      months={monthsFrom(from, last)}
      committed={committed}
      avoidable={avoidable}
      calendar={here}
      onMonth={(m) =>
        router.push(
          `/budget${changed(address, { measure: "plan", by: "vendor", source: "contracts", open: printMonth(m), show: null, q: null, sort: null })}`,
        )
      }
    />
  );
}
