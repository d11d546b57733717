"use client";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import classes from "./settings.module.css";

/** Removes a record at once, for it can be taken back; one that is used is refused, and says by what. */
export function RemoveButton({ onRemove }: { onRemove: () => Promise<unknown> }) {
  const remove = useMutation({ mutationFn: onRemove });
  return (
    <>
      <Button variant="subtle" color="var(--bad)" loading={remove.isPending} onClick={() => remove.mutate()}>
        Remove
      </Button>
      {remove.error && (
        <p role="alert" className={classes.failed}>
          Not removed: {remove.error.message}
        </p>
      )}
    </>
  );
}
