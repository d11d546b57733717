"use client";
import { Button, SegmentedControl } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Day } from "@/server/planning/day";
import type { Month } from "@/server/planning/month";
import { type Contract, decisions } from "@/server/planning/sources/contract";
import { MonthField, PlainDayField } from "../../_parts/date-fields";
import { showDay, showMonth } from "../../_parts/dates";
import { useTRPC } from "../../_trpc/client";
import { useMay } from "../organisation";
import { useSay } from "../scenario-say";
import classes from "./contracts.module.css";
import { decisionWord, decisionWords } from "./words";

type Decided = Partial<Pick<Contract, "decision" | "wishedEnd" | "noticeServed" | "noticeServedEnd">>;

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
    const { decision, wishedEnd, noticeServed, noticeServedEnd } = contract;
    const before: Decided = { decision, wishedEnd, noticeServed, noticeServedEnd };
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
      <p>
        {decisionWord(decision)}
        {wishedEnd !== null && `, wished with ${showMonth(wishedEnd)}`}
      </p>
    );
  const choose = (value: string) => {
    const next = decisions.find((one) => one === value) ?? null;
    save(
      next === "end" || next === "replaced" ? { decision: next } : { decision: next, wishedEnd: null },
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
          ...decisions.map((value) => ({ value, label: decisionWords[value] })),
        ]}
      />
      {(decision === "end" || decision === "replaced") && (
        <WishedEnd key={wishedEnd} contract={contract} onSave={save} />
      )}
      {noticeServed === null ? (
        (decision === "end" || decision === "replaced") && <Serve today={today} onSave={save} />
      ) : (
        <Served contract={contract} onSave={save} />
      )}
      {mutation.error && (
        <p role="alert">
          Not saved: {mutation.error.message} The record shows what stands now; decide again if you must.
        </p>
      )}
    </>
  );
}

type Save = ReturnType<typeof useDecide>["save"];

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

/** Records that notice was given. */
function Serve({ today, onSave }: { today: Day; onSave: Save }) {
  const [day, setDay] = useState<Day | null>(today);
  const [end, setEnd] = useState<Day | null>(null);
  return (
    <div className={classes.row} role="group" aria-label="Record that notice was served">
      <PlainDayField label="Notice served on" value={day} onChange={setDay} w={150} />
      <PlainDayField
        label="It names the end"
        placeholder="the earliest end"
        value={end}
        onChange={setEnd}
        w={150}
      />
      <Button
        disabled={day === null}
        onClick={() =>
          day !== null &&
          onSave({ noticeServed: day, noticeServedEnd: end }, `Notice served on ${showDay(day)}.`)
        }
      >
        Record notice
      </Button>
    </div>
  );
}

function Served({ contract, onSave }: { contract: Contract; onSave: Save }) {
  const { noticeServed, noticeServedEnd } = contract;
  return (
    <div className={classes.row}>
      <span>
        Notice served {noticeServed === null ? "" : `on ${showDay(noticeServed)}`}
        {noticeServedEnd === null ? "" : `, naming ${showDay(noticeServedEnd)}`}
      </span>
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => onSave({ noticeServed: null, noticeServedEnd: null }, "The notice is withdrawn.")}
      >
        It was not served
      </Button>
    </div>
  );
}
