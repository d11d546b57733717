"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../../_trpc/client";
import type { Mapping } from "./proposal";

/** Keeps a mapping by its name, with the header it reads. */
export function useSaving(onSaved: (name: string) => void) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const saving = useMutation(trpc.imports.saveMapping.mutationOptions());
  return {
    isSaving: saving.isPending,
    reason: saving.error?.message ?? null,
    save: (name: string, mapping: Mapping, header: readonly string[]) =>
      saving.mutate(
        { name, mapping, header: [...header] },
        {
          onSuccess: () => {
            void queries.invalidateQueries({ queryKey: trpc.imports.mappings.queryKey() });
            onSaved(name);
          },
        },
      ),
  };
}
