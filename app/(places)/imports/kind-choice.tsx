"use client";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../_trpc/client";
import classes from "./imports.module.css";
import { chosenKind, kindChoices, type KindOption } from "./kind-choices";
import { readBy } from "./recognised";
import type { Sheet } from "./sheets";

interface KindChoiceProps {
  sheet: Sheet;
  onChoose: (as: Pick<Sheet, "kind" | "use">) => void;
}

/** What the files are taken to be and why; it can be said otherwise. */
export function KindChoice({ sheet, onChoose }: KindChoiceProps) {
  const known = useQuery(useTRPC().imports.mappings.queryOptions());
  const titles = new Map(known.data?.presets.map(({ name, title }) => [name, title]));
  const { likely, others } = kindChoices(sheet, titles);
  return (
    <div className={classes.kind}>
      <NativeSelect
        size="xs"
        label="Taken as"
        value={chosenKind(sheet)}
        onChange={({ currentTarget }) => {
          const found = [...likely, ...others].find(({ value }) => value === currentTarget.value);
          if (found) onChoose(found);
        }}
        data={[
          ...(sheet.kind === null ? [{ value: "", label: "Choose the kind" }] : []),
          ...(likely.length > 0 ? [{ group: "By what is in it", items: likely.map(shown) }] : []),
          { group: "Other kinds", items: others.map(shown) },
        ]}
      />
      <p className={classes.soft}>{reasonOf(sheet)}</p>
    </div>
  );
}

const shown = ({ value, label }: KindOption) => ({ value, label });

function reasonOf({ kind, use, reason, candidates }: Sheet): string {
  if (kind === null) return `${reason ?? ""} Choose the kind, and say which column is which.`.trim();
  const chosen = candidates.find((one) => one.kind === kind && readBy(one) === use);
  if (chosen) return chosen.reason;
  const isLikely = candidates.some((one) => one.kind === kind);
  if (isLikely) return "You map its columns here.";
  return candidates.length > 0 ? "You chose this kind; what is in it suggests another." : "As it was chosen.";
}
