"use client";
import { Button } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";

interface Irreversible {
  /** "Remove the demo organisation?" */
  title: string;
  /** What will happen, named. */
  consequence: string;
  /** The act, on the button: "Remove it". */
  act: string;
  onConfirm: () => void;
}

/** Asks before what cannot be undone, and says what will happen. Everything else is done at once and offers undo. */
export const askIrreversible = ({ title, consequence, act, onConfirm }: Irreversible): string =>
  modals.openConfirmModal({
    title,
    children: consequence,
    labels: { confirm: act, cancel: "Keep everything as it is" },
    confirmProps: { color: "var(--bad)", autoContrast: true },
    closeButtonProps: { "aria-label": "Close" },
    onConfirm,
  });

/** Says what was done and offers to undo it. */
export function sayDone(done: string, onUndo?: () => void): void {
  const id = notifications.show({
    autoClose: onUndo ? 10_000 : 4_000,
    closeButtonProps: { "aria-label": "Close" },
    message: (
      <span>
        {done}{" "}
        {onUndo && (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => {
              notifications.hide(id);
              onUndo();
            }}
          >
            Undo
          </Button>
        )}
      </span>
    ),
  });
}
