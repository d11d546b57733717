"use client";
import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "../../_parts/empty-state";
import { PageHeader, Panel } from "../../_parts/page";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { RecordHistory } from "../editing/history";
import { useMay } from "../organisation";
import { CloseFirst } from "../scenario-close-first";
import { OrganisationFacts } from "./organisation-facts";
import { OrganisationForm } from "./organisation-form";
import type { Currency } from "./settings-place";

/** How the organisation is called and how it counts. */
export function OrganisationPart({ currencies }: { currencies: readonly Currency[] }) {
  const trpc = useTRPC();
  const may = useMay("edit-settings");
  const settings = useQuery(trpc.settings.get.queryOptions());
  const rates = useQuery(trpc.rates.list.queryOptions());
  const history = useQuery(trpc.settings.history.queryOptions());
  const failed = settings.error ?? rates.error;
  if (failed) return <ErrorState happened="The settings could not be fetched" remedy={failed.message} />;
  if (!settings.data || !rates.data) return <WaitingTable rows={8} what="settings" />;
  return (
    <>
      <PageHeader
        finding={settings.data.name || "The organisation has no name yet"}
        title={["How the organisation is called and how it counts", may ? null : "read only for your role"]}
      />
      {may && <CloseFirst what="Settings of the organisation are" />}
      <Panel>
        {may ? (
          // A change of somebody else is met when saving; a change of one's own begins anew.
          <OrganisationForm
            key={settings.data.version}
            stored={settings.data}
            rateCount={rates.data.length}
            currencies={currencies}
          />
        ) : (
          <OrganisationFacts settings={settings.data} />
        )}
      </Panel>
      <Panel title="Changes">
        <RecordHistory entries={history.data ?? []} />
      </Panel>
    </>
  );
}
