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
import { WaitingFigures, WaitingTable } from "../../../_parts/waiting";
import { useTRPC } from "../../../_trpc/client";
import { useHere, useMay } from "../../organisation";
import { CloseFirst } from "../../scenario-close-first";
import { useScenario } from "../../scenario-context";
import { useView } from "../../use-view";
import { finding } from "./finding";
import { Headline, headlineLabels } from "./headline";
import { SavingList } from "./saving-list";
import { useMoveSaving } from "./use-move-saving";
import type { SavingsAnswer } from "./words";

/** The register of savings, with one of them beside the list. */
export function SavingsPlace({ children }: { children: ReactNode }) {
  const segment = useSelectedLayoutSegment();
  const openId = segment === null ? null : decodeURIComponent(segment);
  return <WithDetail list={<Savings openId={openId} />} detail={openId === null ? null : children} />;
}

function Savings({ openId }: { openId: string | null }) {
  const { data, error } = useQuery(useTRPC().budget.savings.queryOptions());
  if (error && !data)
    return <ErrorState happened="The savings could not be fetched" remedy={error.message} />;
  if (!data)
    return (
      <>
        <PageHeader back={<Back />} finding="Savings" title={["Fetching the savings"]} />
        <WaitingFigures labels={headlineLabels} />
        <WaitingTable rows={8} what="savings" />
      </>
    );
  return <Register answer={data} openId={openId} />;
}

const Back = () => <Link href="/scenarios">Scenarios</Link>;

function Register({ answer, openId }: { answer: SavingsAnswer; openId: string | null }) {
  const here = useHere();
  const locale = useLocale();
  const mayEdit = useMay("edit-records");
  const { open } = useScenario();
  const { move, moving } = useMoveSaving();
  const { rows, currency, today, hidden } = answer;
  return (
    <>
      <PageHeader
        back={<Back />}
        finding={finding(answer, locale)}
        title={[
          here.name,
          rows.length === 1 ? "1 saving" : `${rows.length} savings`,
          `${currency} a year at the plan's rates`,
          "beside the plan, which follows the records",
          `as of ${showDay(today)}`,
        ]}
        actions={mayEdit && <New />}
      />
      {mayEdit && <CloseFirst what="Savings are" />}
      {rows.length > 0 && <Headline answer={answer} />}
      <Panel>
        <SavingList
          answer={answer}
          openId={openId}
          mayMove={mayEdit && open === null}
          moving={moving}
          onMove={move}
        />
        {hidden > 0 && (
          <p>
            {hidden === 1 ? "1 saving is" : `${hidden} savings are`} about single positions, which your role
            may not see: neither listed nor in a sum.
          </p>
        )}
      </Panel>
    </>
  );
}

function New() {
  const { address } = useView();
  return (
    <Button
      component={Link}
      href={`/scenarios/savings/new${changed(address, { edit: null })}`}
      scroll={false}
      leftSection={<IconPlus size={14} />}
    >
      New saving
    </Button>
  );
}
