"use client";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { showDay } from "../../../_parts/dates";
import { ErrorState } from "../../../_parts/empty-state";
import { PageHeader, Panel } from "../../../_parts/page";
import { StatusMark } from "../../../_parts/status-mark";
import { WaitingTable } from "../../../_parts/waiting";
import { useTRPC } from "../../../_trpc/client";
import { useHere } from "../../organisation";
import { recordHref } from "../../records";
import { OnCallTabs } from "./on-call-tabs";
import { RotaWeeks } from "./rota-weeks";
import { gapsIn, NoRotas, rotasFinding } from "./words";

/** Which weeks of which rota have too few, and how much each is on call. */
export function OnCallPlace() {
  const here = useHere();
  const { data, error } = useQuery(useTRPC().budget.rotas.queryOptions({}));
  if (error) return <ErrorState happened="The rotas could not be fetched" remedy={error.message} />;
  if (!data)
    return (
      <>
        <PageHeader back={<OnCallTabs />} finding="On-call" title={["Fetching the rotas"]} />
        <WaitingTable rows={8} what="rotas" />
      </>
    );
  return (
    <>
      <PageHeader
        back={<OnCallTabs />}
        finding={data.rotas.length ? rotasFinding(data.rotas) : "On-call"}
        title={[here.name, "cover by week for half a year", `as of ${showDay(data.today)}`]}
        actions={
          <Button component={Link} href="/team/rotas" variant="default">
            All rotas
          </Button>
        }
      />
      {data.rotas.length === 0 && (
        <Panel>
          <NoRotas />
        </Panel>
      )}
      {data.rotas.map((rota) => (
        <Panel
          key={rota.id}
          title={rota.name}
          aside={
            <>
              <StatusMark tone={gapsIn(rota).length > 0 ? "bad" : "good"}>
                {gapsIn(rota).length > 0 ? `${gapsIn(rota).length} weeks with a gap` : "covered"}
              </StatusMark>{" "}
              <Link href={recordHref(`rotas/${rota.id}`) ?? "/team/rotas"}>{rota.teamName}</Link>
            </>
          }
        >
          <RotaWeeks rota={rota} />
        </Panel>
      ))}
    </>
  );
}
