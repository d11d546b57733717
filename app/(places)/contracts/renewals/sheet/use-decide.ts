"use client";
import { useMutation } from "@tanstack/react-query";
import type { RenewalOption } from "@/server/planning/renewal";
import { type Inputs, type Outputs, useTRPC } from "../../../../_trpc/client";
import { useScenario } from "../../../scenario-context";
import { useSay } from "../../../scenario-say";
import { useRefreshRenewals } from "../use-notes";
import { optionWords } from "../words";

export type Deciding = Inputs["renewals"]["decide"];

/** Writes a decision at once and offers to take it back whole; with a scenario open it goes into the scenario. */
export function useDecide(title: string) {
  const say = useSay();
  const trpc = useTRPC();
  const refresh = useRefreshRenewals();
  const { open } = useScenario();
  const undo = useMutation(trpc.renewals.undo.mutationOptions({ onSettled: refresh }));
  const decide = useMutation(trpc.renewals.decide.mutationOptions({ onSettled: refresh }));
  const write = (asked: Deciding, onDone: () => void) =>
    decide.mutate(asked, {
      onSuccess: ({ contract, renewal, before }) => {
        onDone();
        say.done(said(title, asked.option, open !== null), () =>
          undo.mutate({
            id: asked.id,
            version: contract.version,
            fields: undone(before.contract),
            renewal: renewal && {
              id: renewal.id,
              version: renewal.version,
              was: before.renewal && unversioned(before.renewal),
            },
          }),
        );
      },
    });
  return { write, isPending: decide.isPending, error: decide.error ?? undo.error };
}

const said = (title: string, option: RenewalOption, inScenario: boolean): string =>
  `${title}: ${optionWords[option]}.${inScenario ? " The board stays as it is until the scenario is approved." : ""}`;

type Saved = Outputs["renewals"]["decide"];

/** What a decision wrote into a contract, as it was before. */
function undone({
  decision,
  wishedEnd,
  replacedBy,
  noticeServed,
  noticeServedEnd,
  noticeServedHow,
  items,
}: Saved["before"]["contract"]) {
  return {
    decision,
    wishedEnd,
    replacedBy,
    noticeServed,
    noticeServedEnd,
    noticeServedHow,
    items: items.map((item) => ({ ...item, shares: [...item.shares], priceSteps: [...item.priceSteps] })),
  };
}

function unversioned({ version: _, ...renewal }: NonNullable<Saved["before"]["renewal"]>) {
  return { ...renewal, alternatives: renewal.alternatives.map((one) => ({ ...one })) };
}
