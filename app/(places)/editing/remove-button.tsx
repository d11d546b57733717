"use client";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { sayDone } from "../../_parts/irreversible";

interface RemoveButtonProps {
  /** What is deleted, as it is called. */
  name: string;
  remove: () => Promise<unknown>;
  /** Writes it again as it was. */
  restore: () => Promise<unknown>;
  /** Asks anew whatever showed it. */
  refresh: () => Promise<unknown>;
  onRemoved: () => void;
}

/** Deletes a record at once and offers to undo it; what the server refuses is said beside the button. */
export function RemoveButton({ name, remove, restore, refresh, onRemoved }: RemoveButtonProps) {
  const undo = async () => {
    try {
      await restore();
      await refresh();
      sayDone(`${name} is back.`);
    } catch (error) {
      sayDone(
        `${name} could not be brought back: ${error instanceof Error ? error.message : "unknown reason"}`,
      );
    }
  };
  const removing = useMutation({
    mutationFn: remove,
    onSuccess: () => {
      onRemoved();
      void refresh();
      sayDone(`${name} is deleted.`, () => void undo());
    },
  });
  return (
    <>
      <Button variant="subtle" color="red" loading={removing.isPending} onClick={() => removing.mutate()}>
        Delete
      </Button>
      {removing.error && <span role="alert">Not deleted: {removing.error.message}</span>}
    </>
  );
}
