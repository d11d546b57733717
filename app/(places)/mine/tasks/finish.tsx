"use client";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../../_trpc/client";
import { useRefresh } from "../../editing/use-refresh";

/** Says with one tap that a task is done, and takes it back with another. */
export function useFinish() {
  const refresh = useRefresh("tasks");
  return useMutation(useTRPC().tasks.finish.mutationOptions({ onSuccess: refresh }));
}

/** The button on a task's page. */
export function Finish({ id, done }: { id: string; done: boolean }) {
  const finish = useFinish();
  return (
    <>
      <Button
        mt="sm"
        variant={done ? "default" : "filled"}
        loading={finish.isPending}
        onClick={() => finish.mutate({ id, done: !done })}
      >
        {done ? "Not done after all" : "Done"}
      </Button>
      {finish.error && <p role="alert">{finish.error.message}</p>}
    </>
  );
}
