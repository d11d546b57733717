"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { addMonths, type Day } from "@/server/planning/day";
import { changed } from "../../../_parts/address";
import { DetailPanel } from "../../../_parts/detail-panel";
import { ErrorState } from "../../../_parts/empty-state";
import { useTRPC, useTRPCClient } from "../../../_trpc/client";
import { DescribedForm } from "../../editing/described-form";
import { RecordForm } from "../../editing/form";
import { useEditing } from "../../editing/use-editing";
import { useRefresh } from "../../editing/use-refresh";
import { useMay } from "../../organisation";
import { useSay } from "../../scenario-say";
import { useView } from "../../use-view";
import { blank, description, groups } from "./asked-fields";
import { type AskedFor, requestHref } from "./words";

const useCloseHref = () => `/team/requests${changed(useView().address, { edit: null })}`;

/** The form in which somebody is asked for. */
export function NewRequest() {
  const [mayAsk, decides] = [useMay("edit-people"), useMay("edit-records")];
  const { data } = useQuery(useTRPC().budget.requests.queryOptions());
  const closeHref = useCloseHref();
  if (!data) return null;
  return (
    <DetailPanel
      title="Ask for a hire"
      subtitle="Director and finance each approve it once"
      closeHref={closeHref}
    >
      {mayAsk ? (
        <Ask
          closeHref={closeHref}
          team={decides ? "" : (data.ownTeams[0] ?? "")}
          start={addMonths(data.today, 3)}
        />
      ) : (
        <ErrorState happened="Your role may not ask for a hire" remedy="Ask a team lead or the director." />
      )}
    </DetailPanel>
  );
}

function Ask({ closeHref, team, start }: { closeHref: string; team: string; start: Day }) {
  const client = useTRPCClient();
  const router = useRouter();
  const refresh = useRefresh("requisitions");
  const say = useSay();
  const editing = useEditing<AskedFor>({
    stored: { fields: blank(team, start), version: 0 },
    save: async (fields) => {
      const { id } = await client.requisitions.ask.mutate({ fields });
      await refresh();
      router.push(requestHref(id), { scroll: false });
    },
    reload: () => Promise.reject(new Error("a new request cannot be in conflict")),
    onSaved: () => say.done("The request is made. It waits for the director and finance."),
    label: (field) => description[field].label,
    show: (field, fields) => String(fields[field] ?? "–"),
  });
  return (
    <RecordForm
      label="Ask for a hire"
      editing={editing}
      saveWord="Ask"
      onCancel={() => router.push(closeHref, { scroll: false })}
    >
      <DescribedForm description={description} groups={groups} editing={editing} />
    </RecordForm>
  );
}
