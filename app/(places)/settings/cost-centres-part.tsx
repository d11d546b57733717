"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { WithDetail } from "../../_parts/detail-panel";
import { EmptyState, ErrorState } from "../../_parts/empty-state";
import { PageHeader, Panel } from "../../_parts/page";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { useHere, useMay } from "../organisation";
import { CostCentreDetail, type CostCentre } from "./cost-centre-detail";
import { useOpenRecord } from "./open-record";
import classes from "./settings.module.css";
import { asTree, type Placed } from "./tree";
import { TreeName } from "./tree-name";

const percent = (
  id: "irrecoverableTaxPct" | "vacancyRatePct",
  title: string,
): Column<Placed<CostCentre>> => ({
  id,
  title,
  unit: "%",
  number: true,
  value: (row) => row[id],
});

/** Cost centres: who pays; a tree. */
export function CostCentresPart() {
  const here = useHere();
  const may = useMay("edit-records");
  const { data, error } = useQuery(useTRPC().costCentres.list.queryOptions());
  const { openId, isNew, href, newHref } = useOpenRecord("cost-centres");
  if (error) return <ErrorState happened="The cost centres could not be fetched" remedy={error.message} />;
  if (!data) return <WaitingTable rows={10} what="cost centres" />;
  const open = data.find(({ id }) => id === openId) ?? null;
  const columns: Column<Placed<CostCentre>>[] = [
    { id: "name", title: "Cost centre", value: ({ name }) => name, show: (row) => <TreeName {...row} /> },
    {
      id: "id",
      title: "Number",
      value: ({ id }) => id,
      show: ({ id }) => <span className={classes.whole}>{id}</span>,
    },
    { id: "entity", title: "Entity", value: ({ entity }) => entity, spare: true },
    percent("irrecoverableTaxPct", "Tax not recovered"),
    percent("vacancyRatePct", "Vacancy rate"),
  ];
  const list = (
    <>
      <PageHeader
        finding={
          data.length === 0 ? "No cost centre pays for anything yet" : `${data.length} cost centres pay`
        }
        title={[here.name, "cost centres", "a tree"]}
        actions={
          may && (
            <Button component={Link} href={newHref} leftSection={<IconPlus size={16} />} scroll={false}>
              New cost centre
            </Button>
          )
        }
      />
      {data.length === 0 ? (
        <NoCentres />
      ) : (
        <Panel>
          <DataTable
            caption="Cost centres, each below its parent"
            columns={columns}
            rows={asTree(data)}
            rowKey={({ id }) => id}
            href={({ id }) => href(id)}
            openKey={openId}
          />
        </Panel>
      )}
    </>
  );
  return (
    <WithDetail
      list={list}
      detail={open || isNew ? <CostCentreDetail key={open?.id ?? "new"} centre={open} all={data} /> : null}
    />
  );
}

const NoCentres = () => (
  <EmptyState
    title="No cost centres yet"
    template={<a href="/api/imports/template/cost-centres">Template of cost centres (CSV)</a>}
    action={
      <Button component={Link} href="/imports">
        Import cost centres
      </Button>
    }
  >
    Every amount of the plan has one cost centre that pays. They form a tree: a department above, its teams
    below.
  </EmptyState>
);
