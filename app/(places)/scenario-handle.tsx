"use client";
import { ActionIcon } from "@mantine/core";
import { IconGripVertical } from "@tabler/icons-react";
import type { KeyboardEvent, PointerEvent } from "react";
import { rowAt } from "./scenario-order";

interface HandleProps {
  name: string;
  at: number;
  of: number;
  /** While it is dragged: to which place it would come. */
  onOver: (to: number) => void;
  /** It is let go there, or put there by a key. */
  onMove: (to: number) => void;
  onCancel: () => void;
}

/** The handle of a row: dragged with a pointer or a finger, or moved with the arrow keys. */
export function Handle({ name, at, of, onOver, onMove, onCancel }: HandleProps) {
  const over = ({ currentTarget, clientY }: PointerEvent<HTMLButtonElement>): number => {
    const list = currentTarget.closest("ol");
    return rowAt(
      clientY,
      [...(list?.children ?? [])].map((row) => row.getBoundingClientRect()),
    );
  };
  const press = (event: KeyboardEvent) => {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: of - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to >= 0 && to < of) onMove(to);
  };
  return (
    <ActionIcon
      size="sm"
      style={{ cursor: "grab", touchAction: "none" }}
      aria-label={`Move ${name}, ${at + 1} of ${of}`}
      aria-keyshortcuts="ArrowUp ArrowDown Home End"
      title="Drag, or press ↑ and ↓"
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onOver(over(event));
      }}
      onPointerUp={(event) => onMove(over(event))}
      onPointerCancel={onCancel}
    >
      <IconGripVertical size={16} stroke={1.6} />
    </ActionIcon>
  );
}
