"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AttachedTo } from "@/server/documents/input";
import { useTRPC, useTRPCClient } from "../../_trpc/client";
import { useSay } from "../scenario-say";
import { sendDocument } from "./send-document";

/** The documents of a record, and what can be done with them. */
export function useDocuments(to: AttachedTo, purpose: string | undefined) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const say = useSay();
  const list = useQuery(trpc.documents.list.queryOptions(to));
  // What came and went stands in the history of the record, too.
  const refresh = () =>
    cache.invalidateQueries({
      predicate: ({ queryKey: [path] }) =>
        Array.isArray(path) && ["documents list", `${to.kind} history`].includes(path.join(" ")),
    });

  const attaching = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) await sendDocument(file, purpose === undefined ? to : { ...to, purpose });
    },
    onSuccess: (_, files) => {
      const [first] = files;
      if (first)
        say.done(
          files.length === 1 ? `${first.name} is attached.` : `${files.length} documents are attached.`,
        );
    },
    // Also where one of several was refused: those before it are there.
    onSettled: refresh,
  });

  const removing = useMutation({
    mutationFn: ({ id }: { id: string; name: string }) => client.documents.remove.mutate({ id }),
    onSuccess: (_, { id, name }) => {
      say.removed(name, () => void client.documents.restore.mutate({ id }).then(refresh));
    },
    onSettled: refresh,
  });

  return { list, attaching, removing };
}
