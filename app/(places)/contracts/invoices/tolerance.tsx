"use client";
import { NativeSelect } from "@mantine/core";
import { type InvoiceTolerance, usualTolerance } from "@/server/planning/invoice";
import { useView } from "../../use-view";

const percents = ["0", "1", "2", "5", "10"];
const months = ["0", "1", "2", "3"];

/** How far a charge may lie from the contract: it stands in the address. */
export function useTolerance(): InvoiceTolerance {
  const { address } = useView();
  const chosen = (name: string, among: readonly string[], usual: number) =>
    Number(among.find((one) => one === address.get(name)) ?? usual);
  return {
    pct: chosen("within", percents, usualTolerance.pct),
    months: chosen("late", months, usualTolerance.months),
  };
}

/** Chooses the tolerance. */
export function ToleranceFields() {
  const { set } = useView();
  const { pct, months: late } = useTolerance();
  return (
    <>
      <NativeSelect
        size="xs"
        label="Right within"
        value={String(pct)}
        data={percents.map((value) => ({ value, label: `${value} %` }))}
        onChange={({ currentTarget: { value } }) =>
          set({ within: value === String(usualTolerance.pct) ? null : value })
        }
      />
      <NativeSelect
        size="xs"
        label="Posted within"
        value={String(late)}
        data={months.map((value) => ({ value, label: value === "1" ? "1 month" : `${value} months` }))}
        onChange={({ currentTarget: { value } }) =>
          set({ late: value === String(usualTolerance.months) ? null : value })
        }
      />
    </>
  );
}
