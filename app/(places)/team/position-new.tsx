"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { firstDayOf } from "@/server/planning/day";
import { month } from "@/server/planning/month";
import { changed } from "../../_parts/address";
import { DetailPanel } from "../../_parts/detail-panel";
import { ErrorState } from "../../_parts/empty-state";
import { useTRPCClient } from "../../_trpc/client";
import { RecordForm } from "../editing/form";
import { useEditing } from "../editing/use-editing";
import { useRefresh } from "../editing/use-refresh";
import { useWhenWords } from "../editing/when-words";
import { useHere, useMay } from "../organisation";
import { useView } from "../use-view";
import { useSay } from "../scenario-say";
import { CostForm } from "./cost-form";
import { blankFields, fieldLabels, fieldText, type PositionFields, sent } from "./position-fields";
import { SeatForm } from "./seat-form";
import { StepFields } from "./step-fields";

/** The form of a position that is not there yet: a vacancy that begins next month, until somebody says otherwise. */
export function NewPosition() {
  const { address } = useView();
  const mayEdit = useMay("edit-records");
  const closeHref = `/team${changed(address, { edit: null })}`;
  return (
    <DetailPanel title="New position" closeHref={closeHref} subtitle="A funded seat, filled or vacant">
      {mayEdit ? (
        <NewForm closeHref={closeHref} />
      ) : (
        <ErrorState happened="Your role may not add positions" remedy="Ask a director or finance." />
      )}
    </DetailPanel>
  );
}

/** Only to begin a form with. */
function nextMonth() {
  const now = new Date();
  return month(now.getFullYear(), now.getMonth() + 2);
}

function NewForm({ closeHref }: { closeHref: string }) {
  const say = useSay();
  const client = useTRPCClient();
  const router = useRouter();
  const here = useHere();
  const { address } = useView();
  const refresh = useRefresh("positions", "teams");
  const whenWords = useWhenWords();
  const [blank] = useState(() => blankFields(here.currency, firstDayOf(nextMonth()), nextMonth()));
  const editing = useEditing<PositionFields>({
    stored: { fields: blank, version: 0 },
    save: async (fields) => {
      const { id } = await client.positions.create.mutate({ fields: sent(fields) });
      await refresh();
      router.replace(`/team/${encodeURIComponent(id)}${changed(address, {})}`, { scroll: false });
    },
    reload: () => Promise.reject(new Error("a new position cannot be in conflict")),
    onSaved: () => say.added("The position"),
    label: (field) => fieldLabels[field],
    show: (field, fields) => fieldText(field, fields, whenWords),
  });
  return (
    <RecordForm
      label="New position"
      editing={editing}
      saveWord="Add the position"
      onCancel={() => router.push(closeHref, { scroll: false })}
    >
      <SeatForm editing={editing} />
      <CostForm editing={editing} />
      <StepFields editing={editing} />
    </RecordForm>
  );
}
