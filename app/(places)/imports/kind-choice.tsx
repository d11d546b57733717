"use client";
import { NativeSelect } from "@mantine/core";
import classes from "./imports.module.css";
import { type KindAnswer, kindName, kindOrder, reasonOf } from "./kinds";
import type { Sheet } from "./sheets";

interface KindChoiceProps {
  sheet: Sheet;
  kinds: readonly KindAnswer[];
  onChange: (kind: string | null) => void;
}

/** What the files are taken to be and why; it can be said otherwise. */
export function KindChoice({ sheet, kinds, onChange }: KindChoiceProps) {
  const others = sheet.kinds.filter((kind) => kind !== sheet.kind).map(kindName);
  const reason =
    sheet.kind === null
      ? `${sheet.reason ?? "Its header is of no kind that can be imported."} Choose the kind, and it says which columns are missing.`
      : sheet.kinds.includes(sheet.kind)
        ? `Taken as ${kindName(sheet.kind).toLowerCase()} because ${reasonOf(sheet.kind, kinds)}.${others.length ? ` It could also be ${others.join(", ").toLowerCase()}.` : ""}`
        : "You chose this kind; its header suggests another.";
  return (
    <div className={classes.kind}>
      <NativeSelect
        size="xs"
        label="Kind"
        value={sheet.kind ?? ""}
        onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
        data={[
          ...(sheet.kind === null ? [{ value: "", label: "Choose the kind" }] : []),
          ...kindOrder.map((kind) => ({ value: kind, label: kindName(kind) })),
        ]}
      />
      <p className={classes.soft}>{reason}</p>
    </div>
  );
}
