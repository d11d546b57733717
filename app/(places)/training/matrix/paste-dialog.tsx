"use client";
import { Button, Group, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTRPCClient } from "../../../_trpc/client";
import { useRefresh } from "../../editing/use-refresh";
import { pastedLevels } from "./pasted-levels";

const example = "Ann Lee; Linux; 3\nBo Ray; SQL; 2";

interface Outcome {
  readonly done: string;
  readonly refused: readonly string[];
}

/** Many levels at once, from a spreadsheet: a line for each, or a table of people × skills. Each is confirmed by whoever pastes it. */
export function PasteDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const [text, setText] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  const give = useGiveNamed();
  const read = pastedLevels(text);
  async function take() {
    setBusy(true);
    const next = await give(text);
    setOutcome(next);
    setBusy(false);
    if (next.refused.length === 0) setText("");
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Paste levels"
      size="lg"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Textarea
        label="Copied from a spreadsheet: person, skill and level on a line, or a table with skills across"
        placeholder={example}
        rows={10}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setOutcome(null);
        }}
      />
      <div role="status">
        {outcome ? <p>{outcome.done}</p> : text.trim() && <p>{read.levels.length} levels read.</p>}
        <Refused lines={outcome?.refused ?? (text.trim() ? read.refused : [])} />
      </div>
      <Group mt="sm">
        <Button loading={busy} disabled={read.levels.length === 0} onClick={() => void take()}>
          Give {read.levels.length} levels
        </Button>
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
      </Group>
    </Modal>
  );
}

function Refused({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.slice(0, 12).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > 12 && <li>… and {lines.length - 12} more</li>}
    </ul>
  );
}

const each = (texts: readonly string[]): string[] => [...new Set(texts)];

/** Finds whom and what the names mean, gives what can be given, and says what not. */
function useGiveNamed(): (text: string) => Promise<Outcome> {
  const client = useTRPCClient();
  const refresh = useRefresh("personSkills");
  return async (text) => {
    const { levels, refused } = pastedLevels(text);
    const people = each(levels.map(({ person }) => person));
    const skills = each(levels.map(({ skill }) => skill));
    try {
      const found = await client.budget.skillNames.query({ people, skills });
      const unknown = [
        ...people.flatMap((name, at) =>
          found.people[at] ? [] : [`Nobody, or more than one, is called “${name}”.`],
        ),
        ...skills.flatMap((name, at) =>
          found.skills[at] ? [] : [`No skill of the catalogue is called “${name}”: add it there first.`],
        ),
      ];
      const cells = levels.flatMap(({ person, skill, level }) => {
        const [whom, what] = [found.people[people.indexOf(person)], found.skills[skills.indexOf(skill)]];
        return whom && what ? [{ person: whom, skill: what, level }] : [];
      });
      const changed = cells.length > 0 ? (await client.personSkills.set.mutate({ cells })).changed : 0;
      await refresh();
      return { done: `${changed} of ${levels.length} levels were given.`, refused: [...refused, ...unknown] };
    } catch (error) {
      const reason = error instanceof Error ? error.message : "unknown reason";
      return { done: `Nothing was given: ${reason}`, refused };
    }
  };
}
