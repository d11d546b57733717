"use client";
import { NativeSelect, SegmentedControl } from "@mantine/core";
import { useView } from "../../use-view";
import { filtersIn, horizons, nobody, withinWord } from "./filters";
import classes from "./renewals.module.css";
import type { RenewalCard } from "./words";

const byLabel = (choices: ReadonlyMap<string, string>) =>
  [...choices].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));

/** What the board is narrowed to, kept in the address. */
export function FilterBar({ cards }: { cards: readonly RenewalCard[] }) {
  const { address, set } = useView();
  const { owner, vendor, category, within } = filtersIn(address);
  const owners = byLabel(new Map(cards.map((card) => [card.owner ?? nobody, card.owner ?? "no owner"])));
  const vendors = byLabel(new Map(cards.map((card) => [card.vendor, card.vendorName])));
  const categories = byLabel(new Map(cards.map((card) => [card.category, card.categoryName])));
  const one = (name: string, label: string, value: string | null, data: typeof owners) => (
    <NativeSelect
      size="xs"
      label={label}
      value={value ?? ""}
      data={[{ value: "", label: "all" }, ...data]}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.value || null })}
    />
  );
  return (
    <div className={`${classes.filters} no-print`}>
      {one("owner", "Owner", owner, owners)}
      {one("vendor", "Vendor", vendor, vendors)}
      {one("category", "Category", category, categories)}
      <SegmentedControl
        size="xs"
        aria-label="Deadlines within"
        value={within === null ? "all" : String(within)}
        onChange={(value) => set({ within: withinWord(value === "all" ? null : Number(value)) })}
        data={[
          ...horizons.map((days) => ({
            value: String(days),
            label: days === 365 ? "a year" : `${days} days`,
          })),
          { value: "all", label: "all" },
        ]}
      />
    </div>
  );
}
