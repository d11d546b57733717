"use client";
import { Button, NativeSelect } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type Assumed, assumed } from "@/server/planning/change";
import type { Decimal } from "@/server/planning/decimal";
import { type Month, monthAt, printMonth } from "@/server/planning/month";
import { MonthField } from "../../_parts/date-fields";
import { sayDone } from "../../_parts/irreversible";
import { PercentField } from "../../_parts/money-field";
import { RecordSelect } from "../../_parts/record-select";
import { useTRPC } from "../../_trpc/client";
import { useHere } from "../organisation";
import { useRefreshAll } from "../scenario-context";
import { useAssumeChoices } from "./assume-choices";
import { abouts, assumedSentence } from "./assumed-words";
import classes from "./scenarios.module.css";

/** Assumes something for all: a raise, inflation, growth, another exchange rate, a probability. */
export function AssumeForm({ scenario }: { scenario: string }) {
  const { currentYear } = useHere();
  const refreshAll = useRefreshAll();
  const [what, setWhat] = useState<Assumed>("raise");
  const [of, setOf] = useState<string | null>(null);
  const [from, setFrom] = useState<Month | null>(monthAt(currentYear + 12));
  const [pct, setPct] = useState<Decimal | null>(null);
  const choices = useAssumeChoices(what);
  const about = abouts[what];
  const since = about.dated ? from : null;
  const named = choices.find(({ id }) => id === of)?.name;
  const sentence = pct === null ? null : assumedSentence({ what, of: of ?? "", from: since, pct }, named);
  const assume = useMutation(
    useTRPC().scenarios.assume.mutationOptions({
      onSuccess: () => {
        sayDone(`${sentence ?? "It"}: assumed in this scenario.`);
        setPct(null);
      },
      onSettled: refreshAll,
    }),
  );
  const fields = assume.error?.data?.fields ?? {};
  const choose = (value: string) => {
    const next = assumed.find((one) => one === value);
    if (!next) return;
    setWhat(next);
    setOf(null);
  };
  return (
    <form
      className={classes.tool}
      aria-label="Assume something for all"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (pct === null) return;
        const assumption = { what, of: of ?? "", from: since === null ? null : printMonth(since), pct };
        assume.mutate({ scenario, assumption });
      }}
    >
      <div className={classes.fields}>
        <NativeSelect
          size="sm"
          label="What is assumed"
          value={what}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
          data={assumed.map((value) => ({ value, label: abouts[value].name }))}
        />
        {about.of !== "nothing" && (
          <RecordSelect
            label={about.of === "currency" ? "Of the currency" : "Of"}
            required={about.all === null}
            clearable={about.all !== null}
            clearButtonProps={{ "aria-label": about.all ?? "None" }}
            placeholder={about.all ?? "Choose one"}
            records={choices}
            value={of}
            error={fields["assumption.of"]?.[0]}
            onChange={setOf}
          />
        )}
        <PercentField
          label="How much"
          required
          value={pct}
          error={fields["assumption.pct"]?.[0]}
          onChange={setPct}
        />
        {about.dated && (
          <MonthField
            label="From"
            description="Empty: after the last close"
            value={from}
            error={fields["assumption.from"]?.[0]}
            onChange={setFrom}
          />
        )}
      </div>
      <p role="status">{sentence === null ? "Type how much, for example 6 or −10." : `${sentence}.`}</p>
      {assume.error && Object.keys(fields).length === 0 && (
        <p role="alert">Not assumed: {assume.error.message}</p>
      )}
      <Button type="submit" loading={assume.isPending} disabled={pct === null}>
        Assume this
      </Button>
    </form>
  );
}
