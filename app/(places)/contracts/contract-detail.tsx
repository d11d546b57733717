"use client";
import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { fiscalYearLabel } from "@/server/planning/fiscal-year";
import { monthAt, printMonth } from "@/server/planning/month";
import { changed } from "../../_parts/address";
import { writeAmount } from "../../_parts/amount-text";
import { DataIssues } from "../../_parts/data-issues";
import { showMonth } from "../../_parts/dates";
import { DetailPanel, Facts } from "../../_parts/detail-panel";
import { ErrorState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { printExact, printShort } from "../../_parts/money";
import { StatusMark } from "../../_parts/status-mark";
import { WaitingChart } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { useCostChoices, useMilestoneChoices } from "../editing/choices";
import { RecordHistory, sourceOf } from "../editing/history";
import { RecordLines } from "../editing/record-lines";
import { useHere, useMay } from "../organisation";
import { recordHref } from "../records";
import { useView } from "../use-view";
import { ContractEdit } from "./contract-edit";
import { ContractMonths } from "./contract-months";
import classes from "./contracts.module.css";
import { deadlineSentences, noticeWords, whenWords } from "./deadlines";
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
      <h3>Months</h3>
      <ContractMonths months={months} title={answer.row.title} />
      <Terms answer={answer} />
      <h3>Prices</h3>
      <Items answer={answer} centreName={centreName} />
      <h3>Lines of the plan</h3>
      <RecordLines months={months} nameOf={({ item }) => titles.get(item) ?? item} centreName={centreName} />
      {months.issues.length > 0 && (
        <>
          <h3>Needs a person</h3>
          <DataIssues issues={months.issues} hrefOf={recordHref} />
        </>
      )}
      <Past id={contract.id} />
    </>
  );
}

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

const billing: Readonly<Record<number, string>> = {
  0: "once, for the whole term",
  1: "monthly",
  3: "quarterly",
  6: "half-yearly",
  12: "yearly",
};

function Terms({ answer: { contract, row, months } }: { answer: ContractAnswer }) {
  const here = useHere();
  const locale = useLocale();
  const milestones = useMilestoneChoices();
  const nameOf = (id: string) => milestones.find((one) => one.id === id)?.name ?? id;
  const year = monthAt(months.lastClose + 1);
  const paid = `${billing[contract.billingMonths] ?? ""}, in ${contract.inAdvance ? "advance" : "arrears"}, ${contract.paymentDays} days to pay`;
  return (
    <Facts
      facts={[
        ["Start", whenWords(contract.start, nameOf)],
        ["First term to", contract.end === null ? "open-ended" : whenWords(contract.end, nameOf)],
        ["Notice", noticeWords(contract)],
        [`Cost ${fiscalYearLabel(year, here)}`, printExact(row.thisYear, months.currency, locale)],
        [
          `Cost ${fiscalYearLabel(monthAt(year + 12), here)}`,
          printExact(row.nextYear, months.currency, locale),
        ],
        ["Currency", contract.currency],
        ["Billed", paid],
        ["Price change", priceWords(contract)],
        ["Owner", contract.owner],
        ["Service", contract.service],
        ["Seats", contract.seats],
        ["Lease", contract.lease ? "yes: finance shows depreciation and interest" : "no"],
      ]}
    />
  );
}

function priceWords({
  escalatorPct,
  escalates,
  index,
  indexPlusPct,
  floorPct,
  capPct,
}: ContractAnswer["contract"]): string {
  const when = escalates === "year" ? "every contract year" : "at each renewal";
  if (escalatorPct !== null) return `${escalatorPct} % ${when}`;
  if (index === null) return "none";
  const plus = indexPlusPct === null ? "" : ` + ${indexPlusPct} points`;
  const cap = capPct === null ? "" : `, at most ${capPct} %`;
  return `${index}${plus}, at least ${floorPct ?? 0} %${cap}, ${when}`;
}

function Items({
  answer: { contract },
  centreName,
}: {
  answer: ContractAnswer;
  centreName: (id: string) => string;
}) {
  const locale = useLocale();
  const { categories } = useCostChoices();
  const price = (amount: ContractAnswer["contract"]["items"][number]["annualPrice"]) =>
    `${writeAmount(amount, locale)} ${contract.currency}`;
  return contract.items.map((item) => (
    <div key={item.id} className={classes.item}>
      <h4>
        <span>{item.title}</span> <span>{price(item.annualPrice)} a year</span>
      </h4>
      <p>
        {categories.find(({ id }) => id === item.category)?.name ?? item.category} ·{" "}
        {item.shares.length
          ? `shared: ${item.shares.map((share) => `${centreName(share.costCentre)} ${share.weight}`).join(", ")}`
          : centreName(item.costCentre)}
        {item.service && ` · ${item.service}`}
      </p>
      {item.priceSteps.map((step) => (
        <p key={printMonth(step.from)}>
          from {showMonth(step.from)}: {price(step.annualPrice)} a year
        </p>
      ))}
    </div>
  ));
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
