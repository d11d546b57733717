"use client";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { EmptyState, ErrorState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { formatFor, printAmount } from "../../../_parts/money";
import { PageHeader, Panel } from "../../../_parts/page";
import { WaitingTable } from "../../../_parts/waiting";
import { useTRPC } from "../../../_trpc/client";
import { useHere } from "../../organisation";
import { useView } from "../../use-view";
import tools from "../team.module.css";
import { finding } from "./finding";
import classes from "./organisation.module.css";
import { OrganisationTabs } from "./organisation-tabs";
import { type OrgAnswer, TeamBranch } from "./team-branch";

/** Teams as a tree: heads, people, FTE, vacancies and cost. */
export function OrganisationPlace() {
  const here = useHere();
  const locale = useLocale();
  const { view } = useView();
  const { data, error } = useQuery(useTRPC().budget.organisationTree.queryOptions({ view }));
  if (error) return <ErrorState happened="The organisation could not be fetched" remedy={error.message} />;
  return (
    <>
      <PageHeader
        back={<OrganisationTabs />}
        finding={data?.teams.length ? finding(data.teams, locale) : "Organisation"}
        title={[here.name, "teams and who is in them", "FTE today, cost of people this fiscal year"]}
      />
      {!data && <WaitingTable rows={8} what="teams" />}
      {data && <Panel>{data.teams.length === 0 ? <NoTeams /> : <Tree answer={data} />}</Panel>}
    </>
  );
}

const many = "all";

function Tree({ answer }: { answer: OrgAnswer }) {
  const locale = useLocale();
  const { address, set } = useView();
  const said = address.get("open") ?? "";
  const open = new Set(said === many ? answer.teams.map(({ id }) => id) : said.split(",").filter(Boolean));
  const format = formatFor(
    answer.teams.map(({ cost }) => cost),
    answer.currency,
    locale,
  );
  const toggle = (team: string) => {
    const next = open.has(team) ? [...open].filter((id) => id !== team) : [...open, team];
    set({ open: next.length === 0 ? null : next.join(",") });
  };
  return (
    <>
      <div className={tools.narrow} role="group" aria-label="People">
        <Button size="compact-xs" variant="default" onClick={() => set({ open: many })}>
          Show everybody
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => set({ open: null })}>
          Teams only
        </Button>
      </div>
      <div className={classes.heads} aria-hidden>
        <span className={classes.name}>Team</span>
        <span className={classes.number}>with those below</span>
      </div>
      <ul className={classes.tree}>
        {answer.teams
          .filter(({ parent }) => parent === null)
          .map((team) => (
            <TeamBranch key={team.id} {...{ answer, team, format, open, toggle }} />
          ))}
      </ul>
      {answer.elsewhere !== 0 && (
        <p className={classes.soft}>
          Besides, {printAmount(answer.elsewhere, format)} {format.unit}: vacancy rates, people without a
          team, and what is not told apart by team.
        </p>
      )}
    </>
  );
}

const NoTeams = () => (
  <EmptyState
    title="No teams yet"
    template={<a href="/api/imports/template/teams">Template of teams (CSV)</a>}
  >
    Teams belong here, each below the one it is part of, with whoever leads it. People and positions name
    their team.
  </EmptyState>
);
