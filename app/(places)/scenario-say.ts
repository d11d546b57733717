"use client";
import { sayDone } from "../_parts/irreversible";
import { useScenario } from "./scenario-context";

/** Says what became of an edit: that it is saved, or that it went into the open scenario. */
export interface Say {
  /** "Data hall". */
  readonly saved: (name: string) => void;
  /** "The contract". */
  readonly added: (what: string) => void;
  readonly removed: (name: string, onUndo: () => void) => void;
  /** A whole sentence that is true of both: "Wished to end with Mar 2027." */
  readonly done: (sentence: string, onUndo?: () => void) => void;
}

/** How edits are told of where one looks now. */
export function useSay(): Say {
  const { open } = useScenario();
  return saying(open?.name ?? null);
}

/** The same for a scenario by its name; null: the records. */
export function saying(scenario: string | null, tell: typeof sayDone = sayDone): Say {
  const within = scenario === null ? "" : `In the scenario ${scenario}: `;
  const isFact = scenario === null;
  return {
    saved: (name) => tell(isFact ? `${name} is saved.` : `${within}${name} is changed.`),
    added: (what) => tell(`${within}${isFact ? what : lower(what)} is added.`),
    removed: (name, onUndo) => tell(isFact ? `${name} is deleted.` : `${within}${name} is left out.`, onUndo),
    done: (sentence, onUndo) => tell(within + sentence, onUndo),
  };
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
