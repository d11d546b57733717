"use client";
import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import type { RefusedCell } from "./kinds";

interface MendCellProps {
  cell: RefusedCell;
  /** What it is to say instead; null: not mended. */
  mended: string | null;
  onMend: (value: string) => void;
  onUndo: () => void;
}

/** The field in which a refused cell is mended; what is typed counts when the field is left. */
export function MendCell({ cell, mended, onMend, onUndo }: MendCellProps) {
  const now = mended ?? cell.value;
  const [text, setText] = useState(now);
  const leave = () => text !== now && onMend(text);
  return (
    <Group gap={6} wrap="nowrap">
      <TextInput
        size="xs"
        aria-label={`Mend ${cell.column || "the cell"} in line ${cell.line}`}
        value={text}
        maxLength={1_000}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={leave}
        onKeyDown={({ key }) => key === "Enter" && leave()}
      />
      {mended !== null && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            setText(cell.value);
            onUndo();
          }}
        >
          Undo
        </Button>
      )}
    </Group>
  );
}
