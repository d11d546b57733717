"use client";
import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { addDays, addMonths, type Day, printDay } from "@/server/planning/day";
import { decimal, type Decimal } from "@/server/planning/decimal";
import { PlainDayField } from "../../../_parts/date-fields";
import { showDay } from "../../../_parts/dates";
import { PercentField } from "../../../_parts/money-field";
import { useTRPCClient } from "../../../_trpc/client";
import { useRefresh } from "../../editing/use-refresh";
import { useMay } from "../../organisation";
import { useSay } from "../../scenario-say";
import { useScenario } from "../../scenario-context";
import classes from "../team.module.css";
import type { LeaverAnswer } from "./lost-cover";

type Choice = "ends" | "open" | "ask";

/** Sets the last day and what becomes of the seat, in one go. */
export function LeaveForm({ answer }: { answer: LeaverAnswer }) {
  const { person, lastDay, seats } = answer;
  const decides = useMay("edit-records");
  const { open } = useScenario();
  const [choice, setChoice] = useState<Choice>("ends");
  const [from, setFrom] = useState<Day>(addDays(addMonths(lastDay, 3), 1));
  const [probability, setProbability] = useState<Decimal>(decimal(100));
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const client = useTRPCClient();
  const refresh = useRefresh("people", "positions", "requisitions");
  const say = useSay();
  const choices = [
    { value: "ends", label: "The seat ends with them" },
    ...(decides ? [{ value: "open", label: "The seat is open again" }] : []),
    ...(open ? [] : [{ value: "ask", label: "Ask for somebody new" }]),
  ];
  const save = async () => {
    setBusy(true);
    setFailed(null);
    try {
      await client.people.leave.mutate({
        ...{ id: person.id, version: person.version, lastDay: printDay(lastDay), seats: choice },
        ...(choice === "ends" ? {} : { from: printDay(from) }),
        ...(choice === "open" ? { probabilityPct: probability } : {}),
      });
      say.done(`${person.name} leaves on ${showDay(lastDay)}.`);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : "The server could not be reached.");
    } finally {
      await refresh();
      setBusy(false);
    }
  };
  return (
    <div className={classes.card}>
      {seats.length > 0 && (
        <NativeSelect
          size="sm"
          label={seats.length === 1 ? `The seat ${seats[0]?.title}` : `Their ${seats.length} seats`}
          value={choice}
          onChange={({ currentTarget }) =>
            setChoice((["ends", "open", "ask"] as const).find((one) => one === currentTarget.value) ?? "ends")
          }
          data={choices}
        />
      )}
      {choice !== "ends" && (
        <PlainDayField
          label="Somebody new from"
          value={from}
          onChange={(day) => day !== null && setFrom(day)}
        />
      )}
      {choice === "open" && (
        <PercentField
          label="Probability"
          value={probability}
          onChange={(pct) => setProbability(pct ?? decimal(100))}
        />
      )}
      <Button loading={busy} onClick={save}>
        Set the last day
      </Button>
      {failed && <p role="alert">{failed}</p>}
    </div>
  );
}
