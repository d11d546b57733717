"use client";
import { Button, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Decimal } from "@/server/planning/decimal";
import type { Alternative } from "@/server/planning/renewal";
import { useLocale } from "../../../../_parts/locale";
import { printNumber } from "../../../../_parts/money";
import { MoneyField } from "../../../../_parts/money-field";
import { useTRPC } from "../../../../_trpc/client";
import { useMay } from "../../../organisation";
import { useScenario } from "../../../scenario-context";
import { useSay } from "../../../scenario-say";
import { useRefreshRenewals } from "../use-notes";
import classes from "./sheet.module.css";
import type { Sheet } from "./words";

interface Thought {
  readonly targetPrice: Decimal | null;
  readonly alternatives: readonly Alternative[];
  readonly note: string | null;
}

const thoughtOf = ({ renewal }: Sheet): Thought => ({
  targetPrice: renewal?.targetPrice ?? null,
  alternatives: renewal?.alternatives ?? [],
  note: renewal?.note ?? null,
});

/** What price is aimed at, what else would do, and what is to be known: typed, kept with the term. */
export function Plans({ sheet }: { sheet: Sheet }) {
  const mayEdit = useMay("edit-records");
  const { open } = useScenario();
  const { contract, renewal, listed, nextAnnual } = sheet;
  const locale = useLocale();
  const { targetPrice, alternatives, note } = thoughtOf(sheet);
  const n = (value: Decimal) => printNumber(Number(value), locale);
  if (mayEdit && !open) return <Form key={renewal?.version ?? 0} sheet={sheet} />;
  return (
    <>
      <p>
        Today {n(listed)} {contract.currency} a year;{" "}
        {targetPrice === null
          ? "no target yet."
          : `target ${n(targetPrice)}, ${printNumber(nextAnnual - Number(targetPrice), locale)} less a year than the next term.`}
      </p>
      <ul className={classes.list}>
        {alternatives.map(({ title, annualPrice, note: about }) => (
          <li key={title}>
            {title}
            {annualPrice === null ? "" : `, ${n(annualPrice)} ${contract.currency} a year`}
            {about === null ? "" : `: ${about}`}
          </li>
        ))}
      </ul>
      {note !== null && <p>{note}</p>}
    </>
  );
}

function Form({ sheet }: { sheet: Sheet }) {
  const { contract, renewal, listed, nextAnnual, row } = sheet;
  const locale = useLocale();
  const say = useSay();
  const refresh = useRefreshRenewals();
  const [thought, setThought] = useState(() => thoughtOf(sheet));
  const save = useMutation(useTRPC().renewals.note.mutationOptions({ onSettled: refresh }));
  const { targetPrice, alternatives, note } = thought;
  const set = (some: Partial<Thought>) => setThought({ ...thought, ...some });
  const change = (at: number, some: Partial<Alternative>) =>
    set({ alternatives: alternatives.map((one, i) => (i === at ? { ...one, ...some } : one)) });
  const send = () =>
    save.mutate(
      {
        contract: contract.id,
        version: renewal?.version ?? 0,
        fields: {
          targetPrice,
          note: note?.trim() || null,
          alternatives: alternatives.filter(({ title }) => title.trim() !== "").map((one) => ({ ...one })),
        },
      },
      {
        onSuccess: ({ version, before }) =>
          say.done(`${row.title}: target and alternatives are saved.`, () =>
            save.mutate({
              contract: contract.id,
              version,
              fields: { ...before, alternatives: [...(before.alternatives ?? [])] },
            }),
          ),
      },
    );
  return (
    <form
      aria-label="Target and alternatives"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className={classes.row}>
        <MoneyField
          label="Target price a year"
          description={`Today ${printNumber(Number(listed), locale)}, next ${printNumber(nextAnnual, locale)}`}
          currency={contract.currency}
          value={targetPrice}
          onChange={(value) => set({ targetPrice: value })}
          w={200}
        />
        {targetPrice !== null && (
          <p>
            saves {printNumber(nextAnnual - Number(targetPrice), locale)} {contract.currency} a year against
            the next term
          </p>
        )}
      </div>
      {alternatives.map(({ title, annualPrice, note: about }, i) => (
        <div key={`${i + 1}`} className={classes.row} role="group" aria-label={`Alternative ${i + 1}`}>
          <TextInput
            size="sm"
            label={`Alternative ${i + 1}`}
            value={title}
            onChange={({ currentTarget }) => change(i, { title: currentTarget.value })}
            w={180}
          />
          <MoneyField
            label="A year"
            currency={contract.currency}
            value={annualPrice}
            onChange={(value) => change(i, { annualPrice: value })}
            w={130}
          />
          <TextInput
            size="sm"
            label="Note"
            value={about ?? ""}
            onChange={({ currentTarget }) => change(i, { note: currentTarget.value || null })}
            w={180}
          />
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => set({ alternatives: alternatives.filter((_, at) => at !== i) })}
          >
            Leave out
          </Button>
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        className="no-print"
        onClick={() => set({ alternatives: [...alternatives, { title: "", annualPrice: null, note: null }] })}
      >
        Add an alternative
      </Button>
      <Textarea
        label="Note"
        autosize
        minRows={1}
        value={note ?? ""}
        onChange={({ currentTarget }) => set({ note: currentTarget.value || null })}
      />
      <Button type="submit" mt="xs" variant="default" className="no-print" loading={save.isPending}>
        Save target and alternatives
      </Button>
      {save.error && (
        <p role="alert" className={classes.failed}>
          Not saved: {save.error.message}
        </p>
      )}
    </form>
  );
}
