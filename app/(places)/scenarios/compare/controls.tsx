"use client";
import { Button, Group, NativeSelect } from "@mantine/core";
import { IconDownload, IconX } from "@tabler/icons-react";
import { printMonth } from "@/server/planning/month";
import { MonthField } from "../../../_parts/date-fields";
import { showMonth } from "../../../_parts/dates";
import { dimensionNames, rowDimensions } from "../../row-dimensions";
import { useView } from "../../use-view";
import { type Asked, spans } from "./asked";
import { useDownload } from "./download";
import type { PlanShown } from "./plans";

/** Which months and rows; what narrows them, each to be taken back. */
export function Controls({ asked, plans }: { asked: Asked; plans: readonly PlanShown[] }) {
  const { set, address } = useView();
  const download = useDownload(asked, plans);
  const closed = { cause: null, line: null };
  return (
    <Group gap="xs" mb="sm" align="end">
      <MonthField
        label="From"
        value={asked.from}
        onChange={(m) => set({ from: m === null ? null : printMonth(m), only: null, ...closed })}
      />
      <NativeSelect
        size="sm"
        label="Months"
        value={asked.months}
        onChange={({ currentTarget }) => set({ months: currentTarget.value, only: null, ...closed })}
        data={[...new Set([...spans, asked.months])].sort((a, b) => a - b).map(String)}
      />
      <NativeSelect
        size="sm"
        label="Rows by"
        value={asked.by}
        onChange={({ currentTarget }) => set({ by: currentTarget.value, ...closed })}
        data={rowDimensions.map((value) => ({ value, label: dimensionNames[value] }))}
      />
      {asked.only !== null && (
        <Narrowed text={showMonth(asked.only)} onClear={() => set({ only: null, ...closed })} />
      )}
      {Object.keys(asked.filters).map((dimension) => (
        <Narrowed
          key={dimension}
          text={address.get(dimension) ?? ""}
          onClear={() => set({ [dimension]: null, ...closed })}
        />
      ))}
      <Button
        variant="subtle"
        leftSection={<IconDownload size={14} />}
        loading={download.isPending}
        onClick={() => download.mutate()}
      >
        CSV
      </Button>
    </Group>
  );
}

function Narrowed({ text, onClear }: { text: string; onClear: () => void }) {
  return (
    <Button
      variant="light"
      rightSection={<IconX size={12} />}
      aria-label={`Show all again, not only ${text}`}
      onClick={onClear}
    >
      {text}
    </Button>
  );
}
