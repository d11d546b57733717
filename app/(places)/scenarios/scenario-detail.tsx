"use client";
import { useQuery } from "@tanstack/react-query";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { monthAt } from "@/server/planning/month";
import { changed } from "../../_parts/address";
import { Facts } from "../../_parts/detail-panel";
import { Variance } from "../../_parts/variance";
import { type Outputs, useTRPC } from "../../_trpc/client";
import { RecordPanel } from "../editing/record-panel";
import { useHere, useMay } from "../organisation";
import { ScenarioChanges } from "../scenario-changes";
import { useScenario } from "../scenario-context";
import { useEffectOf } from "../scenario-effect";
import { useView } from "../use-view";
import { AddToScenario } from "./add-to-scenario";
import { ScenarioEdit } from "./scenario-edit";
import { ScenarioWays } from "./scenario-ways";
import classes from "./scenarios.module.css";

export type Scenario = Outputs["scenarios"]["get"]["scenario"];

/** One scenario beside the list: what it changes, what that does, and what becomes of it. */
export function ScenarioDetail({ id }: { id: string }) {
  const { data, error } = useQuery(useTRPC().scenarios.get.queryOptions({ id }));
  const { address } = useView();
  const mayEdit = useMay("edit-records");
  const closeHref = `/scenarios${changed(address, { edit: null })}`;
  const scenario = data?.scenario ?? null;
  return (
    <RecordPanel
      word="scenario"
      title={scenario?.name ?? null}
      subtitle={scenario ? `${scenario.status}, by ${scenario.authorName}` : undefined}
      closeHref={closeHref}
      error={error}
      mayEdit={mayEdit && scenario?.status !== "approved"}
      shown={() => scenario && <Shown scenario={scenario} closeHref={closeHref} />}
      form={() => <ScenarioEdit id={id} />}
    />
  );
}

function Shown({ scenario, closeHref }: { scenario: Scenario; closeHref: string }) {
  const { all } = useScenario();
  const mayEdit = useMay("edit-records");
  const base = all.find(({ id }) => id === scenario.base)?.name;
  return (
    <>
      <ScenarioWays scenario={scenario} closeHref={closeHref} />
      {scenario.note && <p className={classes.note}>{scenario.note}</p>}
      <Facts facts={[["Laid over", base ? `the scenario ${base}` : "the records"]]} />
      {scenario.status !== "approved" && <EffectOf id={scenario.id} />}
      <h3>What it changes</h3>
      <ScenarioChanges id={scenario.id} />
      {mayEdit && scenario.status === "open" && <AddToScenario scenario={scenario.id} />}
    </>
  );
}

/** This fiscal year and the next against the records. */
function EffectOf({ id }: { id: string }) {
  const here = useHere();
  const { effect, error } = useEffectOf(id);
  if (error) return <p role="alert">What it does cannot be said: {error.message}</p>;
  return (
    <>
      <h3>What that does</h3>
      {[0, 1].map((at) => {
        const own = effect?.years[at];
        return (
          <p key={at} style={{ margin: 0 }}>
            {fiscalYearLabel(monthAt(here.currentYear + 12 * at), here)}:{" "}
            {effect && own ? (
              <Variance
                difference={own.after - own.before}
                base={own.before}
                against="against the records"
                currency={effect.currency}
              />
            ) : (
              "–"
            )}
          </p>
        );
      })}
      {effect?.incomplete && <p className={classes.soft}>Its total is incomplete: see the data issues.</p>}
    </>
  );
}
