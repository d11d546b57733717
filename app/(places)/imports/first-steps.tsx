"use client";
import { Button, Progress } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import Link from "next/link";
import { useLocale } from "../../_parts/locale";
import { printNumber } from "../../_parts/money";
import { Panel } from "../../_parts/page";
import { StatusMark } from "../../_parts/status-mark";
import classes from "./first-steps.module.css";
import { missingOf, type Step } from "./guide-steps";
import { KindFiles } from "./kind-files";
import { isBill, kindHref, kindName } from "./kinds";

interface FirstStepsProps {
  steps: readonly Step[];
  /** Currencies whose amounts stay outside every total, because they have no rate. */
  rateless: readonly string[];
  onPutAway: () => void;
}

/** The way from an empty installation to a plan: which files in which order, from where, and what is missing without them. */
export function FirstSteps({ steps, rateless, onPutAway }: FirstStepsProps) {
  const there = steps.length - missingOf(steps).length;
  const isComplete = there === steps.length;
  return (
    <Panel title="First steps: which files, in which order" aside={`${there} of ${steps.length}`}>
      <div id="first-steps" className={classes.progress}>
        <p>
          {isComplete
            ? "All is there that the plan needs."
            : "Each file goes in as it is: drop it, and see what is understood of it."}
        </p>
        {there > 0 && (
          <Button component={Link} href="/overview" variant={isComplete ? "filled" : "default"}>
            {isComplete ? "Look at the Overview" : "Look at the Overview so far"}
          </Button>
        )}
      </div>
      <Progress.Root size="sm" className={classes.bar}>
        <Progress.Section
          value={(there / steps.length) * 100}
          color={isComplete ? "var(--good)" : "var(--accent)"}
          aria-label={`${there} of ${steps.length} steps are done`}
        />
      </Progress.Root>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <StepRow key={step.title} step={step} />
        ))}
      </ol>
      {rateless.length > 0 && <Rateless currencies={rateless} />}
      <Button variant="subtle" className={classes.away} onClick={onPutAway}>
        {isComplete ? "Put these steps away" : "Put these steps away; I know my way"}
      </Button>
    </Panel>
  );
}

function StepRow({ step }: { step: Step }) {
  const isThere = step.records > 0;
  return (
    <li className={classes.step} data-there={isThere || undefined}>
      <span className={classes.sign} aria-hidden>
        {isThere ? <IconCheck size={14} /> : step.at}
      </span>
      <div>
        <h3 className={classes.title}>
          {step.title}
          <span className={classes.state}>
            <There step={step} />
          </span>
        </h3>
        <p className={classes.what}>{step.what}</p>
        <p className={classes.soft}>From {step.from}.</p>
        {!isThere && <p className={classes.soft}>Until then {step.without}</p>}
      </div>
      <div className={classes.files}>
        {step.kinds
          .filter((kind) => !isBill(kind))
          .map((kind) => (
            <KindFiles key={kind} what="template" kind={kind} named="Template" />
          ))}
      </div>
    </li>
  );
}

function There({ step: { kinds, records } }: { step: Step }) {
  const locale = useLocale();
  const [kind = ""] = kinds;
  if (records === 0) return <StatusMark tone="warn">missing</StatusMark>;
  return (
    <Link href={kindHref(kind)} aria-label={`${kindName(kind)}: ${records} there`}>
      {printNumber(records, locale)} there
    </Link>
  );
}

function Rateless({ currencies }: { currencies: readonly string[] }) {
  return (
    <div className={classes.rateless} role="status">
      <b>{currencies.join(", ")}</b> {currencies.length === 1 ? "has" : "have"} no rate yet: amounts in{" "}
      {currencies.length === 1 ? "it" : "them"} stay outside every total.{" "}
      <Link href="/settings?part=rates">Type the rates</Link> or import them:{" "}
      <KindFiles what="template" kind="fx-rates" named="Template" />
    </div>
  );
}
