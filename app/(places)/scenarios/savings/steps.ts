import type { SavingStatus } from "@/server/planning/saving";

/** A move of a saving: what is pressed, where it leads, and what is said afterwards. */
export interface Step {
  readonly to: SavingStatus;
  readonly word: string;
  readonly done: (title: string) => string;
}

const commit: Step = { to: "committed", word: "Commit", done: (title) => `${title} is committed.` };
const realise: Step = { to: "realised", word: "Realise", done: (title) => `${title} is realised.` };
const drop: Step = { to: "dropped", word: "Drop", done: (title) => `${title} is dropped.` };
const back: Step = {
  to: "idea",
  word: "Make it an idea again",
  done: (title) => `${title} is an idea again.`,
};
const reopen: Step = {
  to: "committed",
  word: "Back to committed",
  done: (title) => `${title} is committed, and not realised yet.`,
};

/** The next step of a saving, which the list offers in one click; null: it is where it ends. */
export const nextStep: Readonly<Record<SavingStatus, Step | null>> = {
  idea: commit,
  committed: realise,
  realised: null,
  dropped: { ...back, word: "Take up" },
};

/** Every step a saving can take from where it is. */
export const stepsFrom: Readonly<Record<SavingStatus, readonly Step[]>> = {
  idea: [commit, drop],
  committed: [realise, back, drop],
  realised: [reopen],
  dropped: [back],
};
