"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import type { ReactNode } from "react";
import { changed } from "../../../_parts/address";
import { showDay } from "../../../_parts/dates";
import { WithDetail } from "../../../_parts/detail-panel";
import { ErrorState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { PageHeader, Panel } from "../../../_parts/page";
import { WaitingTable } from "../../../_parts/waiting";
import { useTRPC } from "../../../_trpc/client";
import { useHere, useMay } from "../../organisation";
import { CloseFirst } from "../../scenario-close-first";
import { useView } from "../../use-view";
import { TeamTabs } from "../team-tabs";
import { finding } from "./finding";
import { RateCardList } from "./rate-card-list";

/** All rate cards, with the open one beside the list. */
export function RateCardsPlace({ children }: { children: ReactNode }) {
  const segment = useSelectedLayoutSegment();
  const openId = segment === null ? null : decodeURIComponent(segment);
  return <WithDetail list={<RateCards openId={openId} />} detail={openId === null ? null : children} />;
}

function RateCards({ openId }: { openId: string | null }) {
  const here = useHere();
  const locale = useLocale();
  const mayEdit = useMay("edit-records");
  const { data, error } = useQuery(useTRPC().budget.rateCards.queryOptions());
  if (error) return <ErrorState happened="The rate cards could not be fetched" remedy={error.message} />;
  if (!data)
    return (
      <>
        <PageHeader back={<TeamTabs />} finding="Rate cards" title={["Fetching the rate cards"]} />
        <WaitingTable rows={12} what="rate cards" />
      </>
    );
  return (
    <>
      <PageHeader
        back={<TeamTabs />}
        finding={data.rows.length ? finding(data.rows, locale) : "Rate cards"}
        title={[
          here.name,
          `${data.rows.length} rates`,
          "in the vendors' currencies",
          `as of ${showDay(data.today)}`,
        ]}
        actions={<New />}
      />
      {mayEdit && <CloseFirst what="Rate cards are" />}
      <Panel>
        <RateCardList answer={data} openId={openId} />
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
      href={`/team/rate-cards/new${changed(address, { edit: null })}`}
      scroll={false}
      leftSection={<IconPlus size={14} />}
    >
      New rate
    </Button>
  );
}
