"use client";
import { useRef, useState } from "react";
import type { Level } from "@/server/planning/skill";
import { personSkillId } from "@/server/planning/skill-level";
import { useTRPCClient } from "../../../_trpc/client";
import { useRefresh } from "../../editing/use-refresh";
import { type Cell, emptyCell } from "../../joined/person/skill-cells";

/** One level that is to be given. */
export interface Change {
  readonly person: string;
  readonly skill: string;
  readonly level: Level | null;
  readonly before: Level | null;
}

export interface Laid {
  readonly level: Level | null;
  /** Which write it came through; null while it is on its way. */
  readonly settled: number | null;
}

/** What was done last, in a sentence; `undo` takes it back. */
export interface Said {
  readonly text: string;
  readonly bad?: boolean;
  readonly undo?: () => void;
}

const rest = 700;

export type AllLaid = ReadonlyMap<string, Laid>;

/** A cell with what was typed but has not come back yet. */
export function shownCell(laid: AllLaid, person: string, skill: string, cell: Cell | undefined): Cell {
  const known = cell ?? emptyCell;
  const own = laid.get(personSkillId(person, skill));
  if (!own) return known;
  return { ...known, level: own.level, known: own.level === null ? "unknown" : "confirmed", self: null };
}

/** Gives levels: shown at once, written one after the other, taken back on request. */
export function useLevels() {
  const client = useTRPCClient();
  const refresh = useRefresh("personSkills", "people");
  const [laid, setLaid] = useState<AllLaid>(new Map());
  const [said, setSaid] = useState<Said | null>(null);
  const queue = useRef(Promise.resolve());
  const asking = useRef<ReturnType<typeof setTimeout>>(undefined);

  const writes = useRef(0);

  const lay = (changes: readonly Change[], settled: number | null) =>
    setLaid((before) => {
      const after = new Map(before);
      for (const { person, skill, level } of changes)
        after.set(personSkillId(person, skill), { level, settled });
      return after;
    });
  const drop = (isOver: (id: string, laid: Laid) => boolean) =>
    setLaid((before) => new Map([...before].filter(([id, one]) => !isOver(id, one))));

  async function write(changes: readonly Change[]): Promise<void> {
    const cells = changes.map(({ person, skill, level }) => ({ person, skill, level }));
    try {
      await client.personSkills.set.mutate({ cells });
      writes.current += 1;
      lay(changes, writes.current);
    } catch (error) {
      const gone = new Set(changes.map(({ person, skill }) => personSkillId(person, skill)));
      drop((id) => gone.has(id));
      const reason = error instanceof Error ? error.message : "unknown reason";
      setSaid({ text: `Not changed: ${reason}`, bad: true });
    }
  }

  /** What was written before the answers came stands in them. */
  async function askAnew(): Promise<void> {
    const until = writes.current;
    await refresh();
    drop((_, { settled }) => settled !== null && settled <= until);
  }

  /** Gives levels and says so in a sentence; once nothing was typed for a moment the sums are asked for anew. */
  function give(changes: readonly Change[], text: string, isUndo = false): void {
    if (changes.length === 0) return;
    lay(changes, null);
    const back = changes.map(({ level, before, ...cell }) => ({ ...cell, level: before, before: level }));
    setSaid({
      text,
      ...(isUndo
        ? {}
        : {
            undo: () =>
              give(back, changes.length === 1 ? "Taken back." : `${changes.length} levels taken back.`, true),
          }),
    });
    queue.current = queue.current.then(async () => {
      await write(changes);
      clearTimeout(asking.current);
      asking.current = setTimeout(() => void askAnew(), rest);
    });
  }

  return { give, laid, said, say: setSaid };
}

export type Levels = ReturnType<typeof useLevels>;
