"use client";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { changed } from "../../../_parts/address";
import { writeAmount } from "../../../_parts/amount-text";
import { showMonth } from "../../../_parts/dates";
import { Facts } from "../../../_parts/detail-panel";
import { useLocale } from "../../../_parts/locale";
import { printExact } from "../../../_parts/money";
import { StatusMark } from "../../../_parts/status-mark";
import { useTRPC } from "../../../_trpc/client";
import { EditRecord } from "../../editing/record-edit";
import { RecordPanel } from "../../editing/record-panel";
import { RecordPast } from "../../editing/record-past";
import { useMay } from "../../organisation";
import { recordHref } from "../../records";
import { useScenario } from "../../scenario-context";
import { useView } from "../../use-view";
import { About, DecideBy } from "./saving-columns";
import { SavingForm } from "./saving-form";
import classes from "./savings.module.css";
import { stepsFrom } from "./steps";
import { useMoveSaving } from "./use-move-saving";
import { useSavingKind } from "./use-savings";
import { kindWords, type SavingRow, type SavingsAnswer, tones } from "./words";

/** Where closing a saving leads: the register with its filters. */
export const useCloseHref = () => `/scenarios/savings${changed(useView().address, { edit: null })}`;

/** One saving beside the register. */
export function SavingDetail({ id }: { id: string }) {
  const { data, error } = useQuery(useTRPC().budget.savings.queryOptions());
  const kind = useSavingKind();
  const closeHref = useCloseHref();
  const mayEdit = useMay("edit-records");
  const { open } = useScenario();
  const row = data?.rows.find((one) => one.id === id);
  const gone = data && !row ? { message: "It was removed, or your role may not see it." } : null;
  return (
    <RecordPanel
      word="saving"
      title={row?.title ?? null}
      subtitle={row && kindWords[row.kind]}
      closeHref={closeHref}
      error={error ?? gone}
      mayEdit={mayEdit && open === null}
      shown={() => row && data && <Shown row={row} answer={data} />}
      form={() => (
        <EditRecord
          kind={kind}
          id={id}
          closeHref={closeHref}
          fields={(editing) => <SavingForm editing={editing} />}
        />
      )}
    />
  );
}

function Shown({ row, answer: { currency, today } }: { row: SavingRow; answer: SavingsAnswer }) {
  const locale = useLocale();
  const { data: history } = useQuery(useTRPC().savings.history.queryOptions({ id: row.id }));
  const own = (amount: SavingRow["amount"]) => `${writeAmount(amount, locale)} ${row.currency}`;
  const isForeign = row.currency !== currency;
  return (
    <>
      <Steps row={row} />
      <Facts
        facts={[
          [
            "Status",
            <StatusMark key="s" tone={tones[row.status]}>
              {row.status}
            </StatusMark>,
          ],
          ["About", <About key="a" row={row} />],
          ["Saved a year", own(row.amount)],
          ["Realised a year", row.realisedAmount === null ? "not measured" : own(row.realisedAmount)],
          ...(isForeign ? [[`In ${currency}`, inReporting(row, currency, locale)] as const] : []),
          ["From", row.fromMonth === null ? null : showMonth(row.fromMonth)],
          ["Decide by", <DecideBy key="d" row={row} today={today} />],
          ["Owner", row.owner],
          ["Scenario", <Planned key="p" row={row} />],
        ]}
      />
      {row.note && <p className={classes.note}>{row.note}</p>}
      <RecordPast entries={history} />
    </>
  );
}

const inReporting = ({ converted, currency: own }: SavingRow, currency: string, locale: string): string =>
  converted === null
    ? `no rate for ${own}: in no sum`
    : `${printExact(converted, currency, locale)} at the plan's rate`;

function Planned({ row: { scenario, scenarioName } }: { row: SavingRow }) {
  if (scenario === null) return <>–</>;
  const href = recordHref(`scenarios/${scenario}`);
  return scenarioName === null || href === null ? (
    <>no longer there</>
  ) : (
    <Link href={href}>{scenarioName}</Link>
  );
}

/** Every step it can take from where it is; each can be undone. */
function Steps({ row }: { row: SavingRow }) {
  const mayEdit = useMay("edit-records");
  const { open } = useScenario();
  const { move, moving } = useMoveSaving();
  if (!mayEdit || open !== null) return null;
  return (
    <div className={classes.steps} role="group" aria-label="Steps">
      {stepsFrom[row.status].map((step, at) => (
        <Button
          key={step.to}
          variant={at === 0 && row.status !== "realised" ? "filled" : "default"}
          disabled={moving !== null}
          onClick={() => move(row, step)}
        >
          {step.word}
        </Button>
      ))}
    </div>
  );
}
