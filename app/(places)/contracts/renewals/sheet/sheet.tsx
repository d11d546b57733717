"use client";
import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { showDay, showDistance } from "../../../../_parts/dates";
import { ErrorState } from "../../../../_parts/empty-state";
import { Figures } from "../../../../_parts/figures";
import { Columns, PageHeader, Panel } from "../../../../_parts/page";
import { WaitingTable } from "../../../../_parts/waiting";
import { useTRPC } from "../../../../_trpc/client";
import { useMay } from "../../../organisation";
import { useView } from "../../../use-view";
import { deadlineSentences } from "../../deadlines";
import contracts from "../../contracts.module.css";
import { decisionWord, renewalWords } from "../../words";
import { stageWords } from "../words";
import { Decide } from "./decide";
import { useFigures } from "./use-figures";
import { Need } from "./need";
import { Nothing } from "./nothing";
import { Notice } from "./notice";
import { Options } from "./options";
import { Past } from "./past";
import { Plans } from "./plans";
import { Prices } from "./prices";
import classes from "./sheet.module.css";
import type { Option, Sheet } from "./words";

/** Everything one needs to decide about one term of a contract, on one page. */
export function DecisionSheet({ id }: { id: string }) {
  const { view } = useView();
  const { data, error } = useQuery({
    ...useTRPC().budget.decisionSheet.queryOptions({ id, view }),
    placeholderData: (before) => before,
  });
  if (error && !data)
    return <ErrorState happened="This decision sheet could not be shown" remedy={error.message} />;
  if (!data)
    return (
      <>
        <PageHeader finding="Decision sheet" title={["Fetching the contract"]} />
        <WaitingTable rows={12} what="decision sheet" />
      </>
    );
  return <Shown sheet={data} />;
}

function Shown({ sheet }: { sheet: Sheet }) {
  const { contract, row, organisation, termEnd, renewal } = sheet;
  const mayEdit = useMay("edit-records");
  const [chosen, choose] = useState<Option | null>(null);
  return (
    <div className={classes.sheet}>
      <PageHeader
        back={
          <>
            <Link href="/contracts/renewals">Renewals</Link> ·{" "}
            <Link href={`/contracts/${encodeURIComponent(contract.id)}`}>{row.title}</Link>
          </>
        }
        finding={findingOf(sheet)}
        title={[
          organisation,
          `${row.title} (${contract.id})`,
          row.vendorName,
          renewalWords[contract.renewal],
          termEnd === null ? null : `term to ${showDay(termEnd)}`,
          contract.owner ?? "no owner",
          stageWords[renewal?.stage ?? "not-started"],
        ]}
        actions={
          <Button
            className="no-print"
            variant="default"
            leftSection={<IconPrinter size={14} />}
            onClick={() => window.print()}
          >
            Print
          </Button>
        }
      />
      <Head sheet={sheet} />
      <Panel title="Options side by side">
        <Options sheet={sheet} chosen={chosen} onChoose={mayEdit ? choose : null} />
        {chosen && (
          <Decide
            key={`${chosen.option}/${chosen.initiative}`}
            sheet={sheet}
            option={chosen}
            onDone={() => choose(null)}
          />
        )}
      </Panel>
      <Columns>
        <Panel title="What doing nothing costs">
          <Nothing sheet={sheet} />
        </Panel>
        <Panel title="What is really needed">
          <Need sheet={sheet} />
        </Panel>
      </Columns>
      <Columns>
        <Panel title="Price, year by year">
          <Prices sheet={sheet} />
        </Panel>
        <Panel title="Target and alternatives">
          <Plans sheet={sheet} />
        </Panel>
      </Columns>
      <Panel title="Notice">
        <Notice sheet={sheet} />
      </Panel>
      <Panel title="Decision and history">
        <Past sheet={sheet} />
      </Panel>
    </div>
  );
}

/** What the sheet says first: what was decided, or what comes next. */
function findingOf({ contract, row, renewal, isOfEarlierTerm, today }: Sheet): string {
  if (contract.noticeServed !== null)
    return `${row.title}: notice was served${row.lastDay === null ? "" : `, it ends on ${showDay(row.lastDay)}`}.`;
  if (contract.decision !== null && !isOfEarlierTerm) {
    const by = renewal?.decidedBy ? ` by ${renewal.decidedBy}` : "";
    return `${row.title}: decided to ${decisionWord(contract.decision)}${by}${row.due ? `; ${nextWords(row.due, today)}` : ""}.`;
  }
  return row.due
    ? `${row.title}: ${nextWords(row.due, today)}.`
    : `${row.title}: nothing has to be decided now.`;
}

function nextWords({ what, day }: NonNullable<Sheet["row"]["due"]>, today: Sheet["today"]): string {
  const when = `${showDay(day)}, ${showDistance(day, today)}`;
  if (what === "cancel-by") return `notice must be received by ${when}`;
  if (what === "exercise-by") return `the option must be exercised by ${when}`;
  if (what === "missed") return `the deadline of ${when}, was missed`;
  return `it ends on ${when}, and nothing follows`;
}

function Head({ sheet }: { sheet: Sheet }) {
  const { replacements } = sheet;
  const ending = replacements.find(({ why }) => why === "benefit");
  const endedBy = ending ? { id: ending.initiative, title: ending.title, month: ending.last } : null;
  return (
    <>
      <Figures figures={useFigures(sheet)} />
      <Panel title="Deadlines">
        <ul className={contracts.sentences}>
          {deadlineSentences({ ...sheet, endedBy }).map(({ text, tone }) => (
            <li key={text} data-tone={tone}>
              {text}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
