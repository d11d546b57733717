"use client";
import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { changed } from "../../_parts/address";
import { DataIssues } from "../../_parts/data-issues";
import { DetailPanel } from "../../_parts/detail-panel";
import { ErrorState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { printShort } from "../../_parts/money";
import { StatusMark } from "../../_parts/status-mark";
import { WaitingChart } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { useCostChoices } from "../editing/choices";
import { Documents } from "../editing/documents";
import { RecordHistory, sourceOf } from "../editing/history";
import { RecordLines } from "../editing/record-lines";
import { useMay } from "../organisation";
import { recordHref } from "../records";
import { useView } from "../use-view";
import { ContractEdit } from "./contract-edit";
import { ContractMonths } from "./contract-months";
import { Items, Terms } from "./contract-terms";
import classes from "./contracts.module.css";
import { deadlineSentences } from "./deadlines";
import { DrawDownPart } from "./draw-down";
import { Linked } from "./linked";
import { DecisionPart } from "./decision";
import { type ContractAnswer, decisionWord, renewalWords, stateWords } from "./words";

/** One contract beside the list: its deadlines, the decision, its money, where it came from. */
export function ContractDetail({ id }: { id: string }) {
  const trpc = useTRPC();
  const { view, address } = useView();
  const { data, error } = useQuery(trpc.budget.contract.queryOptions({ id, view }));
  const mayEdit = useMay("edit-records");
  const closeHref = `/contracts${changed(address, { edit: null, line: null })}`;
  if (error)
    return (
      <DetailPanel title={id} closeHref={closeHref}>
        <ErrorState happened="This contract could not be shown" remedy={error.message} />
      </DetailPanel>
    );
  if (!data)
    return (
      <DetailPanel title="Contract" closeHref={closeHref}>
        <WaitingChart height={400} what="contract" />
      </DetailPanel>
    );
  const { contract, row } = data;
  const editing = mayEdit && address.get("edit") === "1";
  return (
    <DetailPanel
      title={row.title}
      subtitle={`${row.vendorName} · ${renewalWords[contract.renewal]} · ${stateWords[row.state]} · ${decisionWord(contract.decision)}`}
      closeHref={closeHref}
      actions={
        mayEdit &&
        !editing && (
          <Button
            component={Link}
            href={changed(address, { edit: "1" })}
            scroll={false}
            variant="default"
            leftSection={<IconPencil size={14} />}
          >
            Edit
          </Button>
        )
      }
    >
      {editing ? <ContractEdit id={id} closeHref={closeHref} /> : <Shown answer={data} />}
    </DetailPanel>
  );
}

function Shown({ answer }: { answer: ContractAnswer }) {
  const { contract, months, today } = answer;
  const { centres } = useCostChoices();
  const centreName = (id: string) => centres.find((centre) => centre.id === id)?.name ?? id;
  const titles = new Map(contract.items.map((item) => [item.id, item.title]));
  return (
    <>
      <h3>Deadlines</h3>
      <ul className={classes.sentences}>
        {deadlineSentences(answer).map(({ text, tone }) => (
          <li key={text} data-tone={tone}>
            {text}
          </li>
        ))}
      </ul>
      <Doing answer={answer} />
      <h3>Decision</h3>
      <DecisionPart contract={contract} today={today} />
      <Linked links={answer.links} />
      {answer.drawDown && (
        <DrawDownPart drawDown={answer.drawDown} lastClose={months.lastClose} today={today} />
      )}
      <h3>Months</h3>
      <ContractMonths months={months} title={answer.row.title} />
      <Terms answer={answer} />
      <h3>Prices</h3>
      <Items answer={answer} centreName={centreName} />
      {contract.note && (
        <>
          <h3>Note</h3>
          <p className={classes.note}>{contract.note}</p>
        </>
      )}
      <h3>Lines of the plan</h3>
      <RecordLines
        months={months}
        nameOf={({ item }) => titles.get(item) ?? partWord(item)}
        centreName={centreName}
      />
      {months.issues.length > 0 && (
        <>
          <h3>Needs a person</h3>
          <DataIssues issues={months.issues} hrefOf={recordHref} />
        </>
      )}
      <Documents kind="contracts" record={contract.id} />
      <Past id={contract.id} />
    </>
  );
}

const partWords: Readonly<Record<string, string>> = {
  "termination-fee": "Fee to leave early",
  shortfall: "Shortfall of the minimum spend",
  prepayment: "Prepaid minimum, as it is drawn",
};

/** What a line is called that no item stands for. */
const partWord = (item: string): string =>
  item.endsWith(":true-up") ? "Seats above those agreed" : (partWords[item] ?? item);

/** What doing nothing costs. */
function Doing({ answer: { row, months } }: { answer: ContractAnswer }) {
  const locale = useLocale();
  if (!row.due || row.due.amount === 0) return null;
  const amount = printShort(row.due.amount, months.currency, locale);
  return (
    <p>
      <StatusMark tone="warn">
        {row.due.what === "ends-without-successor" || row.due.what === "exercise-by"
          ? `${amount} a year leaves the plan when it ends`
          : `Doing nothing costs ${amount}: the next term`}
      </StatusMark>
    </p>
  );
}

function Past({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().contracts.history.queryOptions({ id }));
  return (
    <>
      <h3>History</h3>
      {data && (
        <>
          <p className={classes.soft}>Source: {sourceOf(data)}</p>
          <RecordHistory entries={data} />
        </>
      )}
    </>
  );
}
