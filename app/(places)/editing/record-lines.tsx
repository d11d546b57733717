"use client";
import { Button, NativeSelect } from "@mantine/core";
import Link from "next/link";
import { useState } from "react";
import { type Month, monthAt, monthsFrom } from "@/server/planning/month";
import { showMonth } from "../../_parts/dates";
import { useLocale } from "../../_parts/locale";
import { printExact } from "../../_parts/money";
import type { Outputs } from "../../_trpc/client";
import { Arithmetic } from "./arithmetic";

type Months = Outputs["budget"]["contract"]["months"];

interface RecordLinesProps {
  months: Months;
  /** What a line is called beside its cost centre: the title of its item. */
  nameOf: (line: Months["lines"][number]) => string;
  centreName: (id: string) => string;
}

/** The lines a record makes, each open to the arithmetic of one month. */
export function RecordLines({ months, nameOf, centreName }: RecordLinesProps) {
  const [open, setOpen] = useState<string | null>(null);
  const all = monthsFrom(months.from, monthAt(months.from + months.totals.length - 1));
  const [month, setMonth] = useState<Month>(monthAt(months.lastClose + 1));
  const locale = useLocale();
  if (months.lines.length === 0) return <p>It makes no line in these years.</p>;
  return (
    <>
      <NativeSelect
        size="xs"
        w="9rem"
        label="In the month"
        value={month}
        onChange={({ currentTarget }) => setMonth(monthAt(Number(currentTarget.value)))}
        data={all.map((m) => ({ value: String(m), label: showMonth(m) }))}
      />
      <ul style={{ margin: "8px 0", padding: 0, listStyle: "none" }}>
        {months.lines.map((line) => (
          <li key={line.id}>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-expanded={open === line.id}
              onClick={() => setOpen(open === line.id ? null : line.id)}
            >
              {nameOf(line)} · {centreName(line.costCentre)}:{" "}
              {printExact(line.amounts[month - months.from] ?? 0, months.currency, locale)} {months.currency}
            </Button>
            {open === line.id && <Arithmetic id={line.id} month={month} />}
          </li>
        ))}
      </ul>
      <Link href="/budget?measure=plan">See all lines in the budget</Link>
    </>
  );
}
