"use client";
import { NativeSelect } from "@mantine/core";
import { encodings, delimiters, encodingNames, delimiterNames } from "./layout-words";
import classes from "./mapping.module.css";
import type { Layout, Proposal } from "./proposal";

interface LayoutChoiceProps {
  proposal: Pick<Proposal, "found" | "sheets">;
  layout: Layout;
  onLayout: (layout: Layout) => void;
}

const mostHeaderLine = 30;

/** Everything about how a table lies in its file, each as it was found until it is chosen otherwise. */
export function LayoutChoice({ proposal: { found, sheets }, layout, onLayout }: LayoutChoiceProps) {
  const isText = sheets.length === 0;
  const lines = Array.from({ length: mostHeaderLine }, (_, at) => String(at + 1));
  const set = (change: Partial<Layout>) => onLayout({ ...layout, ...change });
  return (
    <div className={classes.choices}>
      {isText && (
        <Choice
          label="Letters (encoding)"
          found={found.encoding === null ? null : encodingNames[found.encoding]}
          value={layout.encoding}
          choices={encodings.map((value) => ({ value, label: encodingNames[value] }))}
          onChange={(encoding) => set({ encoding })}
        />
      )}
      {isText && (
        <Choice
          label="Cells are separated by"
          found={found.delimiter === null ? null : delimiterNames[found.delimiter]}
          value={layout.delimiter}
          choices={delimiters.map((value) => ({ value, label: delimiterNames[value] }))}
          onChange={(delimiter) => set({ delimiter })}
        />
      )}
      {!isText && (
        <Choice
          label="Sheet"
          found={found.sheet}
          value={layout.sheet}
          choices={sheets.map(({ name, hidden }) => ({
            value: name,
            label: hidden ? `${name} (hidden)` : name,
          }))}
          onChange={(sheet) => set({ sheet, headerLine: null, headerLines: null })}
        />
      )}
      <Choice
        label="The header begins in line"
        found={found.headerLine === 0 ? "no header" : String(found.headerLine)}
        value={layout.headerLine === null ? null : String(layout.headerLine)}
        choices={[
          { value: "0", label: "there is no header" },
          ...lines.map((value) => ({ value, label: value })),
        ]}
        onChange={(line) => set({ headerLine: line === null ? null : Number(line) })}
      />
      <Choice
        label="Lines the header has"
        found={String(found.headerLines)}
        value={layout.headerLines === null ? null : String(layout.headerLines)}
        choices={["1", "2", "3"].map((value) => ({ value, label: value }))}
        onChange={(count) => set({ headerLines: count === null ? null : Number(count) })}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  found: string | null;
  value: Value | null;
  choices: readonly { readonly value: Value; readonly label: string }[];
  onChange: (value: Value | null) => void;
}

function Choice<Value extends string>({ label, found, value, choices, onChange }: ChoiceProps<Value>) {
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value ?? ""}
      onChange={({ currentTarget }) =>
        onChange(choices.find((choice) => choice.value === currentTarget.value)?.value ?? null)
      }
      data={[{ value: "", label: `as found: ${found ?? "nothing"}` }, ...choices]}
    />
  );
}
