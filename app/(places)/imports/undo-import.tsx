"use client";
import { Button, Group } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useState } from "react";
import { showMoment } from "../../_parts/dates";
import { sayDone } from "../../_parts/irreversible";
import { useTRPC } from "../../_trpc/client";
import classes from "./bringing.module.css";
import type { Run } from "./kinds";
import { UndoOutlook } from "./undo-outlook";

type Undoable = Pick<Run, "id" | "file">;

/** The way back from a whole import: says first what it would do, and what is in the way. */
export function UndoImport({ run, until }: { run: Undoable; until: Date }) {
  const [isAsked, setAsked] = useState(false);
  if (isAsked) return <Asked run={run} onLeave={() => setAsked(false)} />;
  return (
    <div className={classes.undo}>
      <Button variant="default" leftSection={<IconArrowBackUp size={14} />} onClick={() => setAsked(true)}>
        Undo this import
      </Button>
      <span className={classes.soft}>
        It can be undone until {showMoment(until)}. You see first what that would do.
      </span>
    </div>
  );
}

function Asked({ run, onLeave }: { run: Undoable; onLeave: () => void }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const outlook = useQuery(
    trpc.imports.undoPreview.queryOptions({ id: run.id }, { staleTime: 0, gcTime: 0 }),
  );
  const undo = useMutation(
    trpc.imports.undo.mutationOptions({
      onSuccess: () => {
        sayDone(`The import of ${run.file} is undone.`);
        void queries.invalidateQueries();
      },
      // What was free a moment ago may be changed by now: then it is said what is in the way.
      onError: () => void outlook.refetch(),
    }),
  );
  const failed = outlook.error ?? undo.error;
  const isFree = outlook.data?.conflicts.length === 0;
  return (
    <section className={classes.asked} aria-label="Undo this import">
      {outlook.data ? (
        <UndoOutlook outlook={outlook.data} />
      ) : (
        !failed && <p role="status">Looking at what this would do …</p>
      )}
      {failed && <p role="alert">{failed.message}</p>}
      <Group gap="xs">
        {isFree && (
          <Button
            color="var(--bad)"
            autoContrast
            loading={undo.isPending || undo.isSuccess}
            onClick={() => undo.mutate({ id: run.id })}
          >
            Undo the import
          </Button>
        )}
        <Button variant="default" onClick={onLeave}>
          Leave everything as it is
        </Button>
      </Group>
    </section>
  );
}
