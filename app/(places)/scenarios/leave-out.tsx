"use client";
import { Button, Checkbox, SegmentedControl, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { sayDone } from "../../_parts/irreversible";
import { useLocale } from "../../_parts/locale";
import { printShort } from "../../_parts/money";
import { ScrollRegion } from "../../_parts/scroll-region";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { useRefreshAll } from "../scenario-context";
import { type Leavable, type LeaveChoice, leavable, useLeaveChoices } from "./leave-out-choices";
import { foundIn, leaveWords } from "./leave-out-words";
import classes from "./scenarios.module.css";

/** Leaves several contracts, initiatives or positions out at once. */
export function LeaveOut({ scenario }: { scenario: string }) {
  const [kind, setKind] = useState<Leavable>("contracts");
  return (
    <section className={classes.tool} aria-label="Leave records out">
      <SegmentedControl
        size="xs"
        aria-label="What is left out"
        value={kind}
        onChange={(value) => setKind(leavable.find((one) => one === value) ?? "contracts")}
        data={[...leavable]}
      />
      <Choose key={kind} kind={kind} scenario={scenario} />
    </section>
  );
}

function Choose({ kind, scenario }: { kind: Leavable; scenario: string }) {
  const offered = useLeaveChoices(kind);
  const refreshAll = useRefreshAll();
  const locale = useLocale();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const remove = useMutation(
    useTRPC().scenarios.removeRecords.mutationOptions({
      onSuccess: (_, { records }) => {
        sayDone(`${leaveWords(records.length, kind)} left out of this scenario.`);
        setChosen(new Set());
      },
      onSettled: refreshAll,
    }),
  );
  if (!offered) return <WaitingTable rows={6} what={kind} />;
  const found = foundIn(offered.choices, text);
  const toggle = (id: string) =>
    setChosen(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  const cost = offered.choices
    .filter(({ id }) => chosen.has(id))
    .reduce((sum, one) => sum + (one.cost ?? 0), 0);
  return (
    <>
      <TextInput
        size="xs"
        mt="xs"
        type="search"
        aria-label={`Search the ${kind}`}
        placeholder={`Search the ${kind}`}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <ScrollRegion label={`${kind} to choose from`} className={classes.choices}>
        <ul>
          {found.map((one) => (
            <li key={one.id}>
              <Choice
                choice={one}
                amount={one.cost === null ? null : printShort(one.cost, offered.currency, locale)}
                checked={chosen.has(one.id)}
                onToggle={() => toggle(one.id)}
              />
            </li>
          ))}
        </ul>
        {found.length === 0 && <p style={{ padding: "0 10px" }}>None is called that.</p>}
      </ScrollRegion>
      {remove.error && <p role="alert">Not left out: {remove.error.message}</p>}
      <Button
        disabled={chosen.size === 0}
        loading={remove.isPending}
        onClick={() => remove.mutate({ scenario, kind, records: [...chosen] })}
      >
        Leave {leaveWords(chosen.size, kind)} out
        {cost > 0 && ` (${printShort(cost, offered.currency, locale)} ${offered.costs})`}
      </Button>
    </>
  );
}

interface ChoiceProps {
  choice: LeaveChoice;
  amount: string | null;
  checked: boolean;
  onToggle: () => void;
}

const Choice = ({ choice: { name, detail }, amount, checked, onToggle }: ChoiceProps) => (
  <Checkbox
    size="xs"
    label={name}
    description={[detail, amount].filter(Boolean).join(" · ")}
    checked={checked}
    onChange={onToggle}
  />
);
