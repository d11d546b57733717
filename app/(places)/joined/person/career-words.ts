import type { Outputs } from "../../../_trpc/client";

export type Careers = Outputs["budget"]["careers"];
export type Career = Careers["rows"][number];
export type Readiness = Career["next"];

/** What is missing, in words: "Linux 3 of 4, CCNA". */
export const missing = ({ steps }: Pick<Readiness, "steps">): string =>
  steps
    .filter(({ met }) => !met)
    .map((step) =>
      step.kind === "skill"
        ? `${step.name} ${step.level === null ? "not assessed" : step.level} of ${step.required}`
        : step.name,
    )
    .join(", ");

export const stateWords: Readonly<Record<Readiness["state"], string>> = {
  ready: "ready now",
  nearly: "nearly",
  "on the way": "on the way",
  "not described": "next role asks for nothing yet",
};

export const tones = {
  ready: "good",
  nearly: "accent",
  "on the way": "plain",
  "not described": "warn",
} as const;

/** Who could take the next step, by rule from the rows. */
export function finding(rows: readonly Career[]): string {
  if (rows.length === 0) return "Careers";
  const [ready, nearly] = (["ready", "nearly"] as const).map((state) =>
    rows.filter(({ next }) => next.state === state),
  );
  const names = (ready ?? []).slice(0, 2).map(({ name }) => name);
  const who =
    names.length === 0
      ? "Nobody is ready for the next step"
      : `${ready?.length} ready for the next step, ${names.join(" and ")} among them`;
  return `${who}; ${nearly?.length ?? 0} nearly`;
}
