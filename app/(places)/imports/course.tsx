"use client";
import { Button } from "@mantine/core";
import { WorkProgress } from "../../_parts/work-progress";
import classes from "./imports.module.css";
import { Imported } from "./imported";
import type { Job } from "./kinds";
import { Preview } from "./preview";
import type { Choosing } from "./unknown-names";
import { RefusedWhole } from "./refused-whole";
import type { Mending } from "./mended";
import type { Sheet } from "./sheets";

export interface CourseProps {
  sheet: Sheet;
  job: Job;
  mending: Mending | null;
  choosing: Choosing | null;
  onCancel: () => void;
}

export const namesOf = ({ files, table }: Pick<Sheet, "files" | "table">): string =>
  [files.map(({ name }) => name).join(", "), table].filter(Boolean).join(" · ");

/** How far it is, and what came of it. */
export function Course({ sheet, job, mending, choosing, onCancel }: CourseProps) {
  if (job.state === "running") return <Running job={job} names={namesOf(sheet)} onCancel={onCancel} />;
  if (job.state !== "done" || !job.answer) return <RefusedWhole job={job} sheet={sheet} mending={mending} />;
  if (job.mode === "import") return <Imported job={job} answer={job.answer} />;
  return <Preview sheet={sheet} job={job} answer={job.answer} mending={mending} choosing={choosing} />;
}

const steps: Readonly<Record<Job["step"], string>> = {
  reading: "Reading",
  checking: "Checking",
  writing: "Writing",
};

function Running({ job, names, onCancel }: { job: Job; names: string; onCancel: () => void }) {
  const total = job.share && job.share > 0 ? Math.max(job.rows, Math.round(job.rows / job.share)) : null;
  return (
    <>
      <WorkProgress
        doing={`${steps[job.step]} ${names}`}
        done={job.rows}
        total={total}
        secondsLeft={job.secondsLeft}
      />
      <div className={classes.tools}>
        <p className={classes.soft}>It goes on when this page is closed; come back to see what came of it.</p>
        <Button size="compact-xs" variant="default" onClick={onCancel}>
          Cancel {job.mode === "import" ? "the import" : "the preview"}
        </Button>
      </div>
    </>
  );
}
