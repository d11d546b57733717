"use client";
import { NewInRegister, RegisterDetail } from "../../editing/register-detail";
import { useMay } from "../../organisation";
import { base, blank, description, groups, useCalendarKind } from "./calendar-kind";

/** One working calendar beside the list. */
export function CalendarDetail({ id }: { id: string }) {
  const mayEdit = useMay("edit-records");
  const kind = useCalendarKind();
  return <RegisterDetail {...{ base, id, kind, description, groups }} mayEdit={() => mayEdit} />;
}

/** The form of a calendar that is not there yet. */
export function NewCalendar() {
  const mayAdd = useMay("edit-records");
  const kind = useCalendarKind();
  return <NewInRegister {...{ base, kind, description, groups, blank, mayAdd }} />;
}
