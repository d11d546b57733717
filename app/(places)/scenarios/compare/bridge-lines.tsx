"use client";
import { CloseButton, Group } from "@mantine/core";
import { changed } from "../../../_parts/address";
import type { Column } from "../../../_parts/column";
import { DataTable } from "../../../_parts/data-table";
import { useLocale } from "../../../_parts/locale";
import { formatFor, printExact } from "../../../_parts/money";
import { useView } from "../../use-view";
import type { Asked } from "./asked";
import { type Cause, causeMeanings, causeNames, type ComparedBridge } from "./cause-words";
import classes from "./compare.module.css";
import { Difference } from "./compare-table";
import { ComparedLine } from "./compared-line";
import type { PlanShown } from "./plans";

type Line = ComparedBridge["lines"][number];

interface BridgeLinesProps {
  bridge: ComparedBridge;
  cause: Cause;
  currency: string;
  pair: readonly [PlanShown, PlanShown];
  asked: Asked;
}

/** The causes of a line besides the one that is open: "price +1,200.00, timing −300.00". */
const others = ({ causes }: Line, open: Cause, print: (amount: number) => string): string =>
  Object.entries(causes)
    .filter(([cause, amount]) => cause !== open && amount !== 0)
    .map(([cause, amount]) => `${causeNames[cause as Cause].toLowerCase()} ${print(amount)}`)
    .join(", ") || "–";

/** The lines behind one cause of a bridge, the largest first; a line opens to both plans. */
export function BridgeLines({ bridge, cause, currency, pair, asked }: BridgeLinesProps) {
  const locale = useLocale();
  const { address, set } = useView();
  const open = address.get("line");
  const lines = bridge.lines
    .filter(({ causes }) => (causes[cause] ?? 0) !== 0)
    .sort((a, b) => Math.abs(b.causes[cause] ?? 0) - Math.abs(a.causes[cause] ?? 0));
  const exact = { ...formatFor([], currency, locale), places: 2 };
  const columns: Column<Line>[] = [
    { id: "line", title: "Line", value: (row) => row.label },
    {
      id: "cause",
      title: causeNames[cause],
      unit: currency,
      number: true,
      value: (row) => row.causes[cause] ?? 0,
      show: (row) => <Difference amount={row.causes[cause] ?? 0} format={exact} />,
    },
    {
      id: "others",
      title: "Other causes",
      value: (row) => others(row, cause, (amount) => printExact(amount, currency, locale, true)),
      spare: true,
    },
    {
      id: "difference",
      title: "Difference in all",
      unit: currency,
      number: true,
      value: (row) => row.difference,
      show: (row) => <Difference amount={row.difference} format={exact} />,
    },
  ];
  const opened = lines.find(({ id }) => id === open);
  return (
    <section aria-label={`Lines behind ${causeNames[cause]}`}>
      <Group justify="space-between">
        <h3 className={classes.heading}>
          {causeNames[cause]}: {causeMeanings[cause]}
        </h3>
        <CloseButton
          size="sm"
          aria-label="Close the lines"
          onClick={() => set({ cause: null, line: null })}
        />
      </Group>
      <DataTable
        caption={`The lines behind ${causeNames[cause]}, the largest first; a line opens to its arithmetic in both plans`}
        columns={columns}
        rows={lines}
        rowKey={(row) => row.id}
        href={(row) => `/scenarios/compare${changed(address, { line: row.id === open ? null : row.id })}`}
        openKey={open}
        empty={<p>Its lines are smaller than the {bridge.lines.length} largest.</p>}
      />
      {bridge.count > bridge.lines.length && (
        <p className={classes.note}>
          Of {bridge.count} lines that differ the {bridge.lines.length} largest are looked at.
        </p>
      )}
      {opened && <ComparedLine key={opened.id} line={opened} pair={pair} asked={asked} />}
    </section>
  );
}
