"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import type { ReactNode } from "react";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { changed } from "../../../_parts/address";
import { WithDetail } from "../../../_parts/detail-panel";
import { ErrorState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { PageHeader, Panel } from "../../../_parts/page";
import { WaitingTable } from "../../../_parts/waiting";
import { useTRPC } from "../../../_trpc/client";
import { useHere, useMay } from "../../organisation";
import { useView } from "../../use-view";
import { ContractsTabs } from "../contracts-tabs";
import { finding } from "./finding";
import { VendorList } from "./vendor-list";
import { VendorParts } from "./vendor-parts";

/** All vendors, with the open one beside the list. */
export function VendorsPlace({ children }: { children: ReactNode }) {
  const segment = useSelectedLayoutSegment();
  const openId = segment === null ? null : decodeURIComponent(segment);
  return <WithDetail list={<Vendors openId={openId} />} detail={openId === null ? null : children} />;
}

function Vendors({ openId }: { openId: string | null }) {
  const trpc = useTRPC();
  const here = useHere();
  const locale = useLocale();
  const { view, address } = useView();
  const mayEdit = useMay("edit-records");
  const { data, error } = useQuery(trpc.budget.vendors.queryOptions({ view }));
  if (error) return <ErrorState happened="The vendors could not be fetched" remedy={error.message} />;
  if (!data) return <WaitingTable rows={14} what="vendors" />;
  const year = fiscalYearLabel(data.year, here);
  return (
    <>
      <PageHeader
        back={<ContractsTabs />}
        finding={data.rows.length ? finding(data.rows, year, locale) : "Vendors"}
        title={[
          here.name,
          `${data.rows.length} vendors`,
          view === "cash" ? "cash" : "cost (P&L)",
          data.currency,
          "AC and FC",
        ]}
        actions={
          mayEdit && (
            <Button
              component={Link}
              href={`/contracts/vendors/new${changed(address, { edit: null })}`}
              scroll={false}
              leftSection={<IconPlus size={14} />}
            >
              New vendor
            </Button>
          )
        }
      />
      {data.rows.length > 0 && <VendorParts />}
      <Panel>
        <VendorList list={data} openId={openId} />
      </Panel>
    </>
  );
}
