import { describe, expect, it } from "vitest";
import { finding } from "./finding";
import { effectOf, sentenceOf, stateOf, totalsOf, whoOf } from "./history-words";
import type { Run } from "./kinds";

const at = new Date(2026, 10, 22, 10, 41);

const run: Run = {
  id: "019a0000-0000-7000-8000-000000000001",
  kind: "contracts",
  file: "contracts.csv",
  state: "done",
  mode: null,
  mapping: null,
  by: "Ada Byrne",
  door: "import",
  rows: 17,
  created: 14,
  updated: 3,
  unchanged: 0,
  refused: 0,
  totals: { GBP: "1200.50" },
  message: null,
  at,
  kept: true,
  undoableUntil: null,
  undoneAt: null,
  undoneBy: null,
};

const words = (change: Partial<Run>) => stateOf({ ...run, ...change }).text;
const sentence = (change: Partial<Run>) => sentenceOf({ ...run, ...change });

describe("what became of an import", () => {
  it("is said in a word for each of its ends", () => {
    expect(words({})).toBe("done");
    expect(words({ created: 0, updated: 0, unchanged: 17 })).toBe("nothing new");
    expect(words({ refused: 2, mode: "skip-refused" })).toBe("all but the refused");
    expect(words({ mode: "replace" })).toBe("replaced");
    expect(words({ mode: "add" })).toBe("added");
    for (const state of ["refused", "failed", "cancelled", "undone"] as const)
      expect(words({ state })).toBe(state);
  });

  it("names who undid it and when", () =>
    expect(sentence({ state: "undone", undoneBy: "Ben Ode", undoneAt: at })).toBe(
      "Undone by Ben Ode on 22 Nov 2026, 10:41: everything is as it was before.",
    ));

  it("gives the reason of a refusal, and that nothing was changed where no reason is known", () => {
    expect(sentence({ state: "refused", message: "2 rows are refused; nothing was changed." })).toBe(
      "2 rows are refused; nothing was changed.",
    );
    expect(sentence({ state: "cancelled" })).toBe("It was cancelled; nothing was changed.");
  });

  it("tells who did it by which way", () => {
    expect(whoOf(run)).toBe("Ada Byrne, on screen");
    expect(whoOf({ by: "root", door: "command" })).toBe("root, command line");
  });

  it("has sums, and none where none were left", () => {
    expect(totalsOf(run)).toEqual({ GBP: "1200.50" });
    expect(totalsOf({ totals: null })).toEqual({});
  });
});

describe("what undoing would do", () => {
  it("is said beforehand, in ones and in many", () => {
    expect(effectOf({ removed: 14, restored: 3, stay: [] })).toBe(
      "removes 14 records it made and puts 3 records back as they were",
    );
    expect(effectOf({ removed: 0, restored: 1, stay: [] })).toBe("puts 1 record back as it was");
  });

  it("names how many stay because something uses them", () =>
    expect(
      effectOf({ removed: 2, restored: 0, stay: [{ kind: "vendors", id: "v-1", usedBy: "contracts/C-9" }] }),
    ).toBe(
      "removes 2 records it made; 1 record it made along the way stays, because something uses it by now",
    ));
});

describe("the line on top", () => {
  const said = (runs: readonly Run[], missing: readonly string[]) =>
    finding({ waiting: [], jobOf: () => undefined, runs, missing, locale: "en-GB" });

  it("says where to begin, what came last and what is missing still", () => {
    expect(said([], ["cost centres", "vendors"])).toBe(
      "Nothing is imported yet: begin with the cost centres",
    );
    expect(said([run], [])).toBe("Last import: contracts.csv, 17 rows, 22 Nov 2026, 10:41");
    expect(said([run], ["actuals"])).toContain("; still missing: actuals");
  });

  it("does not take a refused or an undone import for one that is in", () => {
    expect(said([{ ...run, state: "refused" }], [])).toBe(
      "Last import: contracts.csv was refused, nothing was changed",
    );
    expect(said([{ ...run, state: "failed" }], [])).toBe(
      "Last import: contracts.csv failed, nothing was changed",
    );
    expect(said([{ ...run, state: "undone", undoneBy: "Ben Ode" }], [])).toBe(
      "The import of contracts.csv was undone by Ben Ode",
    );
  });
});
