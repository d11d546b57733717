"use client";
import { Button, Group } from "@mantine/core";
import { useLocale } from "../../_parts/locale";
import { Panel } from "../../_parts/page";
import { StatusMark } from "../../_parts/status-mark";
import { Besides } from "./besides";
import { Course, namesOf } from "./course";
import { ImportOptions } from "./import-options";
import classes from "./imports.module.css";
import { KindChoice } from "./kind-choice";
import { type Job, type KindAnswer, kindName } from "./kinds";
import { Mended } from "./mended";
import { type Sheet, takenAs } from "./sheets";
import { Understood } from "./understood";
import { useChanging } from "./use-changing";
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

/** A table on its way in: what it is, how it was understood, what it would change, and the word that lets it. */
export function SheetCard(props: SheetCardProps) {
  const { sheet, job, kinds, isNext, actions } = props;
  const { isClear, mending, choosing } = useChanging(sheet, job, kinds, actions);
  const { tone, text } = standing(sheet, job, { isNext, isClear });
  const names = namesOf(sheet);
  const isChanging = !isImported(job) && !(job?.state === "running" && job.mode === "import");
  return (
    <Panel
      title={sheet.kind === null ? names : `${kindName(sheet.kind)} · ${names}`}
      aside={<StatusMark tone={tone}>{text}</StatusMark>}
    >
      {isChanging && (
        <>
          <KindChoice sheet={sheet} onChoose={(as) => actions.set(sheet.id, takenAs(sheet, as))} />
          <Besides tables={sheet.besides} />
          <Understood sheet={sheet} job={job} kinds={kinds} actions={actions} />
        </>
      )}
      {sheet.reason && sheet.kind !== null && (
        <p role="alert" className={classes.failed}>
          {sheet.reason}
        </p>
      )}
      {job && (
        <Course
          sheet={sheet}
          job={job}
          mending={mending}
          choosing={choosing}
          onCancel={() => actions.cancel(sheet)}
        />
      )}
      {isChanging && (
        <>
          {mending && <Mended corrections={sheet.corrections} onUndo={mending.onUndo} />}
          <ImportOptions
            sheet={sheet}
            job={job}
            kinds={kinds}
            onChange={(options) => actions.set(sheet.id, { options })}
          />
        </>
      )}
      <Group gap="xs" mt="md">
        <Confirm sheet={sheet} job={job} isClear={isClear} actions={actions} />
        <Button
          variant="default"
          disabled={job?.state === "running" && job.mode === "import"}
          onClick={() => actions.discard(sheet)}
        >
          {isImported(job) ? "Take off the list" : "Do not import"}
        </Button>
      </Group>
    </Panel>
  );
}

interface ConfirmProps extends Pick<SheetCardProps, "sheet" | "job" | "actions"> {
  isClear: boolean;
}

function Confirm({ sheet, job, isClear, actions }: ConfirmProps) {
  const locale = useLocale();
  if (sheet.kind === null || job?.state === "running" || isImported(job)) return null;
  if (!job || sheet.isStale || job.mode === "import" || !job.answer || job.state !== "done")
    return (
      <Button
        variant={sheet.isStale ? "filled" : "default"}
        disabled={!isClear}
        onClick={() => actions.preview(sheet)}
      >
        {sheet.isStale ? "Preview again with what you changed" : job ? "Preview again" : "Preview"}
      </Button>
    );
  const { word, isReady } = confirmWord(sheet, job.answer, locale);
  return (
    <Button disabled={!isReady} onClick={() => actions.confirm(sheet)}>
      {word}
    </Button>
  );
}
