"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import type { ReactNode } from "react";
import { WithDetail } from "../../_parts/detail-panel";
import { PageHeader, Panel } from "../../_parts/page";
import { useHere, useMay } from "../organisation";
import { useScenario } from "../scenario-context";
import { finding } from "./finding";
import { ScenarioList } from "./scenario-list";

/** All scenarios, with one of them beside the list. */
export function ScenariosPlace({ children }: { children: ReactNode }) {
  const segment = useSelectedLayoutSegment();
  const openId = segment === null ? null : decodeURIComponent(segment);
  return <WithDetail list={<Scenarios openId={openId} />} detail={openId === null ? null : children} />;
}

function Scenarios({ openId }: { openId: string | null }) {
  const here = useHere();
  const { all, open } = useScenario();
  return (
    <>
      <PageHeader
        finding={finding(all, open?.id ?? null)}
        title={[
          here.name,
          all.length === 1 ? "1 scenario" : `${all.length} scenarios`,
          "laid over the records, which stay as they are",
        ]}
        actions={<Ways />}
      />
      <Panel>
        <ScenarioList openId={openId} />
      </Panel>
    </>
  );
}

function Ways() {
  const mayMake = useMay("edit-records");
  const { all, askNew } = useScenario();
  return (
    <>
      {all.length > 0 && (
        <Button component={Link} href="/scenarios/compare" variant="default">
          Compare
        </Button>
      )}
      <Button component={Link} href="/scenarios/savings" variant="default">
        Savings
      </Button>
      {mayMake && (
        <Button leftSection={<IconPlus size={14} />} onClick={askNew}>
          New scenario
        </Button>
      )}
    </>
  );
}
