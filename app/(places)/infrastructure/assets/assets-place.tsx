"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import type { ReactNode } from "react";
import { changed } from "../../../_parts/address";
import { showMonth } from "../../../_parts/dates";
import { WithDetail } from "../../../_parts/detail-panel";
import { ErrorState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { PageHeader, Panel } from "../../../_parts/page";
import { WaitingTable } from "../../../_parts/waiting";
import { useTRPC } from "../../../_trpc/client";
import { useHere, useMay } from "../../organisation";
import { useView } from "../../use-view";
import { InfrastructureTabs } from "../infrastructure-tabs";
import { AssetList } from "./asset-list";
import { finding } from "./finding";

/** All assets, with the open one beside the list. */
export function AssetsPlace({ children }: { children: ReactNode }) {
  const segment = useSelectedLayoutSegment();
  const openId = segment === null ? null : decodeURIComponent(segment);
  return <WithDetail list={<Assets openId={openId} />} detail={openId === null ? null : children} />;
}

function Assets({ openId }: { openId: string | null }) {
  const here = useHere();
  const locale = useLocale();
  const { data, error } = useQuery(useTRPC().budget.assets.queryOptions());
  if (error) return <ErrorState happened="The assets could not be fetched" remedy={error.message} />;
  if (!data)
    return (
      <>
        <PageHeader back={<InfrastructureTabs />} finding="Assets" title={["Fetching the assets"]} />
        <WaitingTable rows={12} what="assets" />
      </>
    );
  return (
    <>
      <PageHeader
        back={<InfrastructureTabs />}
        finding={data.rows.length ? finding(data.rows, data.currency, locale) : "Assets"}
        title={[
          here.name,
          `${data.rows.length} assets`,
          data.currency,
          `books at the end of ${showMonth(data.asOf)}`,
        ]}
        actions={<New />}
      />
      <Panel>
        <AssetList answer={data} openId={openId} />
      </Panel>
    </>
  );
}

function New() {
  const mayEdit = useMay("edit-records");
  const { address } = useView();
  if (!mayEdit) return null;
  return (
    <Button
      component={Link}
      href={`/infrastructure/assets/new${changed(address, { edit: null })}`}
      scroll={false}
      leftSection={<IconPlus size={14} />}
    >
      New asset
    </Button>
  );
}
