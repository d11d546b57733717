"use client";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { addMonths, type Day, lastDayOf, monthOf, parseDay, printDay } from "@/server/planning/day";
import { PlainDayField } from "../../../_parts/date-fields";
import { ErrorState } from "../../../_parts/empty-state";
import { WaitingTable } from "../../../_parts/waiting";
import { useTRPC } from "../../../_trpc/client";
import { useView } from "../../use-view";
import { HandOver } from "./hand-over";
import { LeaveForm } from "./leave-form";
import { LostCover } from "./lost-cover";

interface LeaverProps {
  id: string;
  endDate: Day | null;
  today: Day;
  mayEdit: boolean;
}

/** What somebody takes along when they leave on a day; the day stands in the address, so that it can be passed on. */
export function LeaverPart({ id, endDate, today, mayEdit }: LeaverProps) {
  const { address, set } = useView();
  const day = parseDay(address.get("leaves") ?? "");
  if (day === null)
    return (
      <p>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => set({ leaves: printDay(endDate ?? lastDayOf(monthOf(addMonths(today, 3)))) })}
        >
          {endDate === null ? "What if they leave?" : "What they take along"}
        </Button>
      </p>
    );
  return (
    <section aria-label="Leaving">
      <h3>Leaving</h3>
      <PlainDayField
        label="Last day"
        value={day}
        onChange={(next) => set({ leaves: next === null ? null : printDay(next) })}
      />
      <Answer id={id} day={day} mayEdit={mayEdit} />
      <p>
        <Button size="compact-sm" variant="subtle" onClick={() => set({ leaves: null })}>
          They stay
        </Button>
      </p>
    </section>
  );
}

function Answer({ id, day, mayEdit }: { id: string; day: Day; mayEdit: boolean }) {
  const { data, error } = useQuery({
    ...useTRPC().budget.leaver.queryOptions({ person: id, day: printDay(day) }),
    placeholderData: (before) => before,
  });
  if (error) return <ErrorState happened="This could not be worked out" remedy={error.message} />;
  if (!data) return <WaitingTable rows={6} what="what is lost" />;
  return (
    <>
      <LostCover answer={data} />
      <HandOver answer={data} />
      {mayEdit && <LeaveForm answer={data} />}
    </>
  );
}
