"use client";
import { NativeSelect } from "@mantine/core";
import classes from "./imports.module.css";
import { kindName, kindOrder } from "./kinds";
import { type Candidate, useOf } from "./recognised";
import type { Sheet } from "./sheets";

type Taken = Pick<Sheet, "kind" | "use">;

interface KindChoiceProps {
  sheet: Sheet;
  onChoose: (as: Taken) => void;
}

const key = ({ kind, use }: Taken): string => `${kind ?? ""} ${use ?? ""}`;

const taken = (candidate: Candidate): Taken => ({ kind: candidate.kind, use: useOf(candidate) });

/** "Contracts, by its own columns", "Contracts, as in Snipe-IT: licences". */
const labelOf = ({ kind, how, mapping }: Candidate): string => {
  const name = kindName(kind);
  if (how === "own" || how === "bill") return `${name}: its own columns`;
  if (how === "guess") return `${name}: a guess`;
  return `${name}: ${how === "preset" ? "known layout" : "saved mapping"} ${mapping ?? ""}`;
};

/** What the files are taken to be and why; it can be said otherwise. */
export function KindChoice({ sheet, onChoose }: KindChoiceProps) {
  const { candidates, kind, use } = sheet;
  const chosen = candidates.find((one) => key(taken(one)) === key(sheet));
  const rest = kindOrder.map((one): Taken => ({ kind: one, use: null }));
  const others = rest.filter((other) => !candidates.some((one) => key(taken(one)) === key(other)));
  const find = (text: string) => [...candidates.map(taken), ...others].find((one) => key(one) === text);
  return (
    <div className={classes.kind}>
      <NativeSelect
        size="xs"
        label="Taken as"
        value={kind === null ? "" : key({ kind, use })}
        onChange={({ currentTarget }) => {
          const found = find(currentTarget.value);
          if (found) onChoose(found);
        }}
        data={[
          ...(kind === null ? [{ value: "", label: "Choose the kind" }] : []),
          ...(candidates.length > 0
            ? [
                {
                  group: "By what is in it",
                  items: candidates.map((one) => ({ value: key(taken(one)), label: labelOf(one) })),
                },
              ]
            : []),
          {
            group: "Other kinds",
            items: others.map((one) => ({ value: key(one), label: kindName(one.kind ?? "") })),
          },
        ]}
      />
      <p className={classes.soft}>{reasonOf(sheet, chosen)}</p>
    </div>
  );
}

function reasonOf({ kind, reason, candidates }: Sheet, chosen: Candidate | undefined): string {
  if (kind === null) return `${reason ?? ""} Choose the kind, and say which column is which.`.trim();
  if (chosen) return chosen.reason;
  return candidates.length > 0
    ? "You chose this kind; what is in it suggests another."
    : "You chose this kind.";
}
