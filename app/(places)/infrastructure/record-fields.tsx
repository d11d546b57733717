"use client";
import { Button, Textarea } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { zero } from "@/server/planning/decimal";
import { type Month, monthAt } from "@/server/planning/month";
import type { CostRecord } from "@/server/planning/sources/cost-series";
import { MonthField } from "../../_parts/date-fields";
import { showMonth } from "../../_parts/dates";
import { useLocale } from "../../_parts/locale";
import { MoneyField } from "../../_parts/money-field";
import { FieldGroup, Wide } from "../editing/form";
import classes from "./infrastructure.module.css";
import { laidOver, readPasted } from "./paste";

interface RecordFieldsProps {
  records: readonly CostRecord[];
  currency: string;
  /** The month a first record is offered for. */
  begin: Month;
  error: string | undefined;
  onChange: (records: CostRecord[]) => void;
}

/** The records of a series, the newest on top: typed one by one, or many pasted at once. */
export function RecordFields({ records, currency, begin, error, onChange }: RecordFieldsProps) {
  const last = records.at(-1)?.month;
  const change = (at: number, changes: Partial<CostRecord>) =>
    onChange(records.map((one, i) => (i === at ? { ...one, ...changes } : one)));
  return (
    <FieldGroup legend="Records">
      <Wide>
        <div className={classes.records}>
          <Paste onPaste={(pasted) => onChange(laidOver(records, pasted))} />
          <div>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPlus size={14} />}
              onClick={() =>
                onChange([
                  ...records,
                  { month: last === undefined ? begin : monthAt(last + 1), amount: zero },
                ])
              }
            >
              Another month
            </Button>
          </div>
          {error && <p role="alert">{error}</p>}
          {records
            .map((record, at) => (
              <div key={at} className={classes.record}>
                <MonthField
                  aria-label={`Month of record ${at + 1}`}
                  value={record.month}
                  onChange={(month) => month !== null && change(at, { month })}
                />
                <MoneyField
                  aria-label={`Amount of ${showMonth(record.month)}`}
                  currency={currency}
                  value={record.amount}
                  onChange={(amount) => change(at, { amount: amount ?? zero })}
                />
                <Button
                  variant="subtle"
                  aria-label={`Remove the record of ${showMonth(record.month)}`}
                  onClick={() => onChange(records.filter((_, i) => i !== at))}
                >
                  Remove
                </Button>
              </div>
            ))
            .toReversed()}
        </div>
      </Wide>
    </FieldGroup>
  );
}

function Paste({ onPaste }: { onPaste: (records: readonly CostRecord[]) => void }) {
  const locale = useLocale();
  const [text, setText] = useState("");
  const { records, wrong } = readPasted(text, locale);
  return (
    <>
      <Textarea
        size="sm"
        label="Paste many"
        description="A month and an amount a line, as copied from a spreadsheet; a month that is there already is replaced"
        placeholder={"2026-01\t1,234.50"}
        autosize
        minRows={2}
        maxRows={10}
        value={text}
        error={wrong && `This line is not a month and an amount: ${wrong}`}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div>
        <Button
          variant="default"
          disabled={wrong !== null || records.length === 0}
          onClick={() => {
            onPaste(records);
            setText("");
          }}
        >
          Take {records.length} records
        </Button>
      </div>
    </>
  );
}
