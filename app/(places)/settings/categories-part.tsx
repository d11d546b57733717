"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { WithDetail } from "../../_parts/detail-panel";
import { ErrorState } from "../../_parts/empty-state";
import { PageHeader, Panel } from "../../_parts/page";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { useHere, useMay } from "../organisation";
import { CategoryDetail, type CostCategory } from "./category-detail";
import { useOpenRecord } from "./open-record";
import { asTree, type Placed } from "./tree";
import { TreeName } from "./tree-name";

const columns: Column<Placed<CostCategory>>[] = [
  { id: "name", title: "Cost category", value: ({ name }) => name, show: (row) => <TreeName {...row} /> },
  { id: "id", title: "As files name it", value: ({ id }) => id },
];

/** Cost categories: what kind of cost; two levels. */
export function CategoriesPart() {
  const here = useHere();
  const may = useMay("edit-records");
  const { data, error } = useQuery(useTRPC().costCategories.list.queryOptions());
  const { openId, isNew, href, newHref } = useOpenRecord("categories");
  if (error) return <ErrorState happened="The cost categories could not be fetched" remedy={error.message} />;
  if (!data) return <WaitingTable rows={14} what="cost categories" />;
  const open = data.find(({ id }) => id === openId) ?? null;
  const below = data.filter(({ parent }) => parent !== null).length;
  const list = (
    <>
      <PageHeader
        finding={`${data.length - below} cost categories${below ? `, ${below} below them` : ""}`}
        title={[here.name, "what kind of cost", "every amount has one"]}
        actions={
          may && (
            <Button component={Link} href={newHref} leftSection={<IconPlus size={16} />} scroll={false}>
              New category
            </Button>
          )
        }
      />
      <Panel>
        <DataTable
          caption="Cost categories, each below its parent"
          columns={columns}
          rows={asTree(data)}
          rowKey={({ id }) => id}
          href={({ id }) => href(id)}
          openKey={openId}
        />
      </Panel>
    </>
  );
  return (
    <WithDetail
      list={list}
      detail={open || isNew ? <CategoryDetail key={open?.id ?? "new"} category={open} all={data} /> : null}
    />
  );
}
