"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import { changed } from "../../../_parts/address";
import { EmptyState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { formatFor, printAmount } from "../../../_parts/money";
import { RecordList } from "../../../_parts/record-list";
import { useMay } from "../../organisation";
import { useView } from "../../use-view";
import { columnsOf } from "./saving-columns";
import { nextStep, type Step } from "./steps";
import classes from "./savings.module.css";
import { type SavingRow, type SavingsAnswer, savingHref } from "./words";

interface SavingListProps {
  answer: SavingsAnswer;
  openId: string | null;
  mayMove: boolean;
  /** The one that is on its way; null: none. */
  moving: string | null;
  onMove: (row: SavingRow, step: Step) => void;
}

/** The register: by status, what is to be decided first before the rest. */
export function SavingList({ answer, openId, mayMove, moving, onMove }: SavingListProps) {
  const { address } = useView();
  const { rows, currency } = answer;
  const format = formatFor(
    rows.map(({ converted }) => converted),
    currency,
    useLocale(),
  );
  const columns = columnsOf(answer, format);
  const next = {
    id: "next",
    title: "Next step",
    value: (row: SavingRow) => nextStep[row.status]?.word ?? null,
    show: (row: SavingRow) => <Next row={row} isMoving={moving === row.id} onMove={onMove} />,
  };
  return (
    <div className={classes.fit}>
      <RecordList
        noun="savings"
        caption="Savings by status, with what each brings a year and the last day to decide it"
        columns={mayMove ? [...columns, next] : columns}
        rows={rows}
        rowKey={({ id }) => id}
        href={({ id }) => `${savingHref(id)}${changed(address, { edit: null })}`}
        openKey={openId}
        totals={(shown) => ({ title: "Cash, without dropped", amount: printAmount(cashOf(shown), format) })}
        empty={<NoSavings />}
      />
    </div>
  );
}

/** Cash savings in the reporting currency; what is dropped, is no money or has no rate is not in it. */
const cashOf = (rows: readonly SavingRow[]): number =>
  rows
    .filter(({ kind, status }) => kind === "cash-saving" && status !== "dropped")
    .reduce((sum, { converted }) => sum + (converted ?? 0), 0);

interface NextProps extends Pick<SavingListProps, "onMove"> {
  row: SavingRow;
  isMoving: boolean;
}

function Next({ row, isMoving, onMove }: NextProps) {
  const step = nextStep[row.status];
  if (step === null) return <>–</>;
  return (
    <Button
      size="compact-xs"
      variant="default"
      loading={isMoving}
      aria-label={`${step.word}: ${row.title}`}
      onClick={() => onMove(row, step)}
    >
      {step.word}
    </Button>
  );
}

function NoSavings() {
  const mayEdit = useMay("edit-records");
  return (
    <EmptyState
      title="No savings yet"
      action={
        mayEdit && (
          <Button component={Link} href="/scenarios/savings/new">
            Write down the first idea
          </Button>
        )
      }
    >
      Ideas for spending less belong here: what each would bring a year, until when it can be decided, and who
      cares for it. An idea is committed and then realised. The plan does not change by it: end or change the
      contract, the position or the series itself, and the plan follows.
    </EmptyState>
  );
}
