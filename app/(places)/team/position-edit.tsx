"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { ErrorState } from "../../_parts/empty-state";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC, useTRPCClient } from "../../_trpc/client";
import { RecordForm } from "../editing/form";
import { lastEditor } from "../editing/history";
import { RemoveButton } from "../editing/remove-button";
import { useEditing } from "../editing/use-editing";
import { useRefresh } from "../editing/use-refresh";
import { useWhenWords } from "../editing/when-words";
import { useHere, useMay } from "../organisation";
import { useView } from "../use-view";
import { useSay } from "../scenario-say";
import { CostForm } from "./cost-form";
import {
  fieldLabels,
  fieldsOf,
  fieldText,
  type PositionFields,
  type SeatFields,
  seatOf,
  sent,
} from "./position-fields";
import { SeatForm } from "./seat-form";
import { StepFields } from "./step-fields";
import type { PositionRecord } from "./words";

interface PositionEditProps {
  id: string;
  closeHref: string;
  /** The teams a lead may put people into. */
  ownTeams: readonly string[];
}

/** The form of a position: all of it for those who decide on money, the seat alone for a team lead. */
export function PositionEdit({ id, closeHref, ownTeams }: PositionEditProps) {
  const trpc = useTRPC();
  const decides = useMay("edit-records");
  // Always the latest version: what is edited is what stands there now.
  const { data, error } = useQuery({ ...trpc.positions.get.queryOptions({ id }), staleTime: 0, gcTime: 0 });
  if (error) return <ErrorState happened="This position cannot be edited" remedy={error.message} />;
  if (!data) return <WaitingTable rows={12} what="position" />;
  if (decides) return <WholeEdit position={data} closeHref={closeHref} />;
  return <SeatEdit position={data} ownTeams={ownTeams} />;
}

/** What saving a position does, whichever of its fields are edited. */
function useSaving<Fields extends Partial<PositionFields>>(
  position: PositionRecord,
  read: (position: PositionRecord) => Fields,
  toSend: (fields: Partial<Fields>) => ReturnType<typeof sent>,
) {
  const say = useSay();
  const client = useTRPCClient();
  const { set } = useView();
  const refresh = useRefresh("positions", "teams");
  const whenWords = useWhenWords();
  const { id, title, version } = position;
  return useEditing<Fields>({
    stored: { fields: read(position), version },
    save: (fields, on) => client.positions.update.mutate({ id, version: on, fields: toSend(fields) }),
    reload: async () => {
      const now = await client.positions.get.query({ id });
      const history = await client.positions.history.query({ id });
      return { fields: read(now), version: now.version, by: lastEditor(history) };
    },
    onSaved: () => {
      void refresh();
      set({ edit: null });
      say.saved(title || id);
    },
    label: (field) => fieldLabels[field as keyof PositionFields],
    show: (field, fields) => fieldText(field, fields, whenWords),
  });
}

function WholeEdit({ position, closeHref }: { position: PositionRecord; closeHref: string }) {
  const here = useHere();
  const { set } = useView();
  const editing = useSaving<PositionFields>(position, (now) => fieldsOf(now, here.currentYear), sent);
  return (
    <RecordForm
      label={`Position ${position.title}`}
      editing={editing}
      onCancel={() => set({ edit: null })}
      remove={<Remove position={position} closeHref={closeHref} />}
    >
      <SeatForm editing={editing} />
      <CostForm editing={editing} />
      <StepFields editing={editing} />
    </RecordForm>
  );
}

function SeatEdit({ position, ownTeams }: { position: PositionRecord; ownTeams: readonly string[] }) {
  const { set } = useView();
  const editing = useSaving<SeatFields>(position, seatOf, (fields) => fields);
  return (
    <RecordForm label={`Position ${position.title}`} editing={editing} onCancel={() => set({ edit: null })}>
      <SeatForm editing={editing} among={ownTeams} />
      <p>What the seat costs, and whether there is one, is decided by a director or by finance.</p>
    </RecordForm>
  );
}

function Remove({ position, closeHref }: { position: PositionRecord; closeHref: string }) {
  const client = useTRPCClient();
  const router = useRouter();
  const here = useHere();
  const refresh = useRefresh("positions", "teams");
  const { id, version, title } = position;
  return (
    <RemoveButton
      name={title || id}
      remove={() => client.positions.remove.mutate({ id, version })}
      restore={() =>
        client.positions.create.mutate({ id, fields: sent(fieldsOf(position, here.currentYear)) })
      }
      refresh={refresh}
      onRemoved={() => router.push(closeHref, { scroll: false })}
    />
  );
}
