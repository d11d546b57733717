"use client";
import { Button, NativeSelect } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { capacityFinding } from "../../../_charts/capacity-data";
import { CapacityHeatmap } from "../../../_charts/capacity-heatmap";
import { DataIssues } from "../../../_parts/data-issues";
import { showSpan } from "../../../_parts/dates";
import { WithDetail } from "../../../_parts/detail-panel";
import { save } from "../../../_parts/download";
import { EmptyState, ErrorState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { PageHeader, Panel } from "../../../_parts/page";
import { WaitingTable } from "../../../_parts/waiting";
import { useTRPC } from "../../../_trpc/client";
import { useHere } from "../../organisation";
import { recordHref } from "../../records";
import { useView } from "../../use-view";
import { CapacityCell } from "./capacity-cell";
import { capacityCsv } from "./capacity-csv";
import { CapacityFigures } from "./capacity-figures";
import { CapacityTabs } from "./capacity-tabs";
import { useAsked } from "./use-asked";
import { byWords, type CapacityAnswer, cellHref, cellIn, groupings, heatOf } from "./words";

/** People's time against the work there is, month by month; a month opens beside the map. */
export function CapacityPlace() {
  const { address } = useView();
  const open = cellIn(address);
  const detail = open && <CapacityCell key={`${open.key}/${open.month}`} row={open.key} month={open.month} />;
  return <WithDetail list={<CapacityMap />} detail={detail} />;
}

function CapacityMap() {
  const asked = useAsked();
  const { data, error } = useQuery({
    ...useTRPC().budget.capacity.queryOptions(asked),
    placeholderData: keepPreviousData,
  });
  const here = useHere();
  const locale = useLocale();
  const words = byWords[asked.by];
  if (error) return <ErrorState happened="Capacity could not be fetched" remedy={error.message} />;
  if (!data)
    return (
      <>
        <PageHeader back={<CapacityTabs />} finding="Capacity" title={["Fetching who has time"]} />
        <WaitingTable rows={8} what="capacity" />
      </>
    );
  const rows = data.rows.map((row) => heatOf(row, data.fullTime));
  const [first, last] = [data.months[0] ?? data.from, data.months.at(-1) ?? data.from];
  return (
    <>
      <PageHeader
        back={<CapacityTabs />}
        finding={rows.length ? capacityFinding(rows, data.months, words, locale) : "Capacity"}
        title={[
          here.name,
          "time left over after run work, support and the roadmap in FTE",
          showSpan(first, last),
        ]}
        actions={
          <Button
            variant="subtle"
            leftSection={<IconDownload size={14} />}
            onClick={() => save("capacity.csv", "text/csv", capacityCsv(data, words.noun))}
          >
            CSV
          </Button>
        }
      />
      {data.total && <CapacityFigures total={data.total} answer={data} />}
      <Panel>
        <Tools teams={data.teams} />
        {rows.length ? <Map data={data} rows={rows} /> : <NothingYet by={asked.by} />}
        {data.more > 0 && <p>{data.more} more, none as tight as these: narrow them down by a team.</p>}
      </Panel>
      {data.issues.length > 0 && (
        <Panel title="Needs a person">
          <DataIssues issues={data.issues} hrefOf={recordHref} />
        </Panel>
      )}
    </>
  );
}

function Map({ data, rows }: { data: CapacityAnswer; rows: ReturnType<typeof heatOf>[] }) {
  const { address } = useView();
  const { by } = useAsked();
  return (
    <CapacityHeatmap
      caption={`Time left over by ${byWords[by].one} and month, in FTE; below zero there is more work than people`}
      noun={byWords[by].noun}
      months={data.months}
      rows={rows}
      open={cellIn(address)}
      hrefOf={(key, month) => cellHref(address, key, month)}
    />
  );
}

function Tools({ teams }: { teams: CapacityAnswer["teams"] }) {
  const { set } = useView();
  const { by, team } = useAsked();
  return (
    <div style={{ display: "flex", flexWrap: "wrap", gap: 8, marginBlockEnd: 8 }}>
      <NativeSelect
        size="xs"
        aria-label="Show by"
        value={by}
        onChange={({ currentTarget }) => set({ by: currentTarget.value, cell: null, month: null })}
        data={groupings.map((value) => ({ value, label: `By ${byWords[value].one}` }))}
      />
      <NativeSelect
        size="xs"
        aria-label="Team"
        value={team ?? ""}
        onChange={({ currentTarget }) => set({ team: currentTarget.value || null, cell: null, month: null })}
        data={[
          { value: "", label: "Team: all" },
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </div>
  );
}

const NothingYet = ({ by }: { by: string }) =>
  by === "skill" ? (
    <EmptyState title="No initiative asks for a skill yet">
      Say at an item of the roadmap how many days of which skill it needs: the time of those who have the
      skill stands here then, month by month.
    </EmptyState>
  ) : (
    <EmptyState
      title="Nobody here has time, and there is nothing to do"
      template={<a href="/api/imports/template/positions">Template of positions (CSV)</a>}
    >
      Positions or people give time; run work, support demand and the roadmap&apos;s days of work take it.
    </EmptyState>
  );
