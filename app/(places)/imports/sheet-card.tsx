"use client";
import { Button, Group } from "@mantine/core";
import { useLocale } from "../../_parts/locale";
import { Panel } from "../../_parts/page";
import { StatusMark } from "../../_parts/status-mark";
import { WorkProgress } from "../../_parts/work-progress";
import { ImportOptions } from "./import-options";
import classes from "./imports.module.css";
import { Imported } from "./imported";
import { KindChoice } from "./kind-choice";
import { type Job, type KindAnswer, kindName } from "./kinds";
import { Preview } from "./preview";
import { RefusedWhole } from "./refused-whole";
import type { Sheet } from "./sheets";
import { isImported, type SheetActions } from "./use-sheets";
import { confirmWord, standing } from "./words";

interface SheetCardProps {
  sheet: Sheet;
  job: Job | undefined;
  kinds: readonly KindAnswer[];
  /** Whether it is the one to be looked at now. */
  isNext: boolean;
  actions: SheetActions;
}

const namesOf = ({ files }: Sheet): string => files.map(({ name }) => name).join(", ");

/** Files of one kind on their way in: what they are, what they would change, and the word that lets them. */
export function SheetCard({ sheet, job, kinds, isNext, actions }: SheetCardProps) {
  const names = namesOf(sheet);
  const { tone, text } = standing(sheet, job, isNext);
  const title = sheet.kind === null ? names : `${kindName(sheet.kind)} · ${names}`;
  const isDone = isImported(job);
  return (
    <Panel title={title} aside={<StatusMark tone={tone}>{text}</StatusMark>}>
      {!isDone && job?.state !== "running" && (
        <>
          <KindChoice sheet={sheet} kinds={kinds} onChange={(kind) => actions.set(sheet.id, { kind })} />
          <ImportOptions
            sheet={sheet}
            job={job}
            kinds={kinds}
            onChange={(options) => actions.set(sheet.id, { options })}
          />
        </>
      )}
      {sheet.reason && sheet.kind !== null && (
        <p role="alert" className={classes.failed}>
          {sheet.reason}
        </p>
      )}
      {job && <Course job={job} names={names} />}
      <Group gap="xs" mt="md">
        <Confirm sheet={sheet} job={job} actions={actions} />
        <Button variant="default" disabled={job?.state === "running"} onClick={() => actions.discard(sheet)}>
          {isDone ? "Take off the list" : "Do not import"}
        </Button>
      </Group>
    </Panel>
  );
}

/** How far it is, and what came of it. */
function Course({ job, names }: { job: Job; names: string }) {
  if (job.state === "running") return <Running job={job} names={names} />;
  if (job.state === "refused" || job.state === "failed" || !job.answer) return <RefusedWhole job={job} />;
  return job.mode === "import" ? <Imported answer={job.answer} /> : <Preview job={job} answer={job.answer} />;
}

const steps: Readonly<Record<Job["step"], string>> = {
  reading: "Reading",
  checking: "Checking",
  writing: "Writing",
};

function Running({ job, names }: { job: Job; names: string }) {
  const total = job.share && job.share > 0 ? Math.max(job.rows, Math.round(job.rows / job.share)) : null;
  return (
    <>
      <WorkProgress
        doing={`${steps[job.step]} ${names}`}
        done={job.rows}
        total={total}
        secondsLeft={job.secondsLeft}
      />
      <p className={classes.soft}>It goes on when this page is closed; come back to see what came of it.</p>
    </>
  );
}

function Confirm({ sheet, job, actions }: Pick<SheetCardProps, "sheet" | "job" | "actions">) {
  const locale = useLocale();
  if (sheet.kind === null || job?.state === "running" || isImported(job)) return null;
  if (!job || job.mode === "import" || !job.answer || job.state !== "done")
    return (
      <Button variant="default" onClick={() => actions.preview(sheet)}>
        {job ? "Preview again" : "Preview"}
      </Button>
    );
  const { word, isReady } = confirmWord(sheet, job.answer, locale);
  return (
    <Button disabled={!isReady} onClick={() => actions.confirm(sheet)}>
      {word}
    </Button>
  );
}
