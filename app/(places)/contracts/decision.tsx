"use client";
import { Button, SegmentedControl } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import type { Day } from "@/server/planning/day";
import type { Month } from "@/server/planning/month";
import { type Contract, decisions } from "@/server/planning/sources/contract";
import { MonthField } from "../../_parts/date-fields";
import { showMonth } from "../../_parts/dates";
import { RecordSelect } from "../../_parts/record-select";
import { useTRPC } from "../../_trpc/client";
import { useMay } from "../organisation";
import { useSay } from "../scenario-say";
import classes from "./contracts.module.css";
import { Serve, Served } from "./notice-served";
import { decisionWord, decisionWords } from "./words";

type Decided = Partial<
  Pick<
    Contract,
    "decision" | "wishedEnd" | "noticeServed" | "noticeServedEnd" | "noticeServedHow" | "replacedBy"
  >
>;

/** Saves what was decided at once, and offers to take it back. */
function useDecide(contract: Contract) {
  const say = useSay();
  const trpc = useTRPC();
  const client = useQueryClient();
  const mutation = useMutation(
    trpc.contracts.update.mutationOptions({
      onSettled: () =>
        Promise.all([
          client.invalidateQueries({ queryKey: trpc.budget.pathKey() }),
          client.invalidateQueries({ queryKey: trpc.contracts.pathKey() }),
        ]),
    }),
  );
  const save = (fields: Decided, done: string) => {
    const { decision, wishedEnd, noticeServed, noticeServedEnd, noticeServedHow, replacedBy } = contract;
    const before = { decision, wishedEnd, noticeServed, noticeServedEnd, noticeServedHow, replacedBy };
    const { id } = contract;
    mutation.mutate(
      { id, version: contract.version, fields },
      {
        onSuccess: ({ version }) => say.done(done, () => mutation.mutate({ id, version, fields: before })),
      },
    );
  };
  return { save, mutation };
}

/** What was decided, with the ways to decide otherwise for those who may. */
export function DecisionPart({ contract, today }: { contract: Contract; today: Day }) {
  const mayEdit = useMay("edit-records");
  const { save, mutation } = useDecide(contract);
  const { decision, wishedEnd, noticeServed } = contract;
  if (!mayEdit)
    return (
      <>
        <p>
          {decisionWord(decision)}
          {wishedEnd !== null && `, wished with ${showMonth(wishedEnd)}`}
        </p>
        <ToSheet contract={contract} />
      </>
    );
  const choose = (value: string) => {
    const next = decisions.find((one) => one === value) ?? null;
    save(
      isEnding(next) ? { decision: next } : { decision: next, wishedEnd: null },
      `${contract.title}: ${decisionWord(next)}.`,
    );
  };
  return (
    <>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="Decision"
        value={(mutation.isPending ? mutation.variables.fields.decision : decision) ?? ""}
        disabled={mutation.isPending}
        onChange={choose}
        data={[
          { value: "", label: "undecided" },
          ...decisions
            .filter((value) => value !== "terminate" || contract.terminationFee !== null)
            .map((value) => ({ value, label: decisionWords[value] })),
        ]}
      />
      {isEnding(decision) && <WishedEnd key={wishedEnd} contract={contract} onSave={save} />}
      {decision === "replaced" && <Replacement contract={contract} onSave={save} />}
      {noticeServed === null ? (
        isEnding(decision) && <Serve today={today} onSave={save} />
      ) : (
        <Served contract={contract} onSave={save} />
      )}
      {mutation.error && (
        <p role="alert">
          Not saved: {mutation.error.message} The record shows what stands now; decide again if you must.
        </p>
      )}
      <ToSheet contract={contract} />
    </>
  );
}

/** Where it is decided with everything beside each other, and with a reason. */
const ToSheet = ({ contract: { id } }: { contract: Contract }) => (
  <p>
    <Link href={`/contracts/${encodeURIComponent(id)}/decision`}>Decision sheet</Link>: what doing nothing
    costs, what is needed, the options side by side, and a letter
  </p>
);

/** Whether it is over one day by that decision. */
const isEnding = (decision: Contract["decision"]): boolean =>
  decision === "end" || decision === "replaced" || decision === "terminate";

/** Saves fields of what was decided, and says what was done. */
export type Save = ReturnType<typeof useDecide>["save"];

/** The initiative with whose last month it is wished to end. */
function Replacement({ contract, onSave }: { contract: Contract; onSave: Save }) {
  const { data } = useQuery(useTRPC().initiatives.names.queryOptions());
  return (
    <RecordSelect
      label="Replaced by the initiative"
      description="It is then wished to end with that initiative's last month"
      clearable
      records={data ?? []}
      value={contract.replacedBy}
      onChange={(replacedBy) =>
        onSave(
          { replacedBy },
          replacedBy === null ? "Replaced by no initiative." : "It ends when it is replaced.",
        )
      }
    />
  );
}

/** The month in which it is wished to end. */
function WishedEnd({ contract, onSave }: { contract: Contract; onSave: Save }) {
  const [wish, setWish] = useState<Month | null>(contract.wishedEnd);
  const done = wish === null ? "No month is wished any more." : `Wished to end with ${showMonth(wish)}.`;
  return (
    <div className={classes.row}>
      <MonthField
        label="Wished last month"
        description="Empty: as early as it can"
        value={wish}
        onChange={setWish}
        w={180}
      />
      <Button
        variant="default"
        disabled={wish === contract.wishedEnd}
        onClick={() => onSave({ wishedEnd: wish }, done)}
      >
        Save the month
      </Button>
    </div>
  );
}
