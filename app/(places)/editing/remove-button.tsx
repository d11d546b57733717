"use client";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useSay } from "../scenario-say";

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
  const say = useSay();
  const undo = async () => {
    try {
      await restore();
      await refresh();
      say.done(`${name} is back.`);
    } catch (error) {
      say.done(
        `${name} could not be brought back: ${error instanceof Error ? error.message : "unknown reason"}`,
      );
    }
  };
  const removing = useMutation({
    mutationFn: remove,
    onSuccess: () => {
      onRemoved();
      void refresh();
      say.removed(name, () => void undo());
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
