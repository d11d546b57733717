"use client";
import { Button, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { monthOf } from "@/server/planning/day";
import { decimal, zero } from "@/server/planning/decimal";
import { monthAt } from "@/server/planning/month";
import type { ContractItem, PriceStep, Share } from "@/server/planning/sources/contract";
import { hangs } from "@/server/planning/when";
import { MonthField } from "../../_parts/date-fields";
import { DecimalField, MoneyField } from "../../_parts/money-field";
import { RecordSelect } from "../../_parts/record-select";
import { useCostChoices } from "../editing/choices";
import { FieldGroup, Wide } from "../editing/form";
import { useHere } from "../organisation";
import { blankItem } from "./contract-fields";
import type { FormProps } from "./contract-form";
import classes from "./contracts.module.css";

/** A list with one element put in place of another. */
const replaced = <T,>(list: readonly T[], at: number, changes: Partial<T>): T[] =>
  list.map((one, i) => (i === at ? { ...one, ...changes } : one));

const without = <T,>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at);

/** The priced items: each with its category, who pays, price steps and shares. */
export function ItemFields({ editing }: FormProps) {
  const { draft, set, error } = editing;
  const { items } = draft;
  return (
    <FieldGroup legend="Priced items">
      <Wide>
        {items.map((item, at) => (
          <Item
            key={item.id}
            item={item}
            at={at}
            editing={editing}
            onChange={(changes) => set({ items: replaced(items, at, changes) })}
            onRemove={items.length > 1 ? () => set({ items: without(items, at) }) : undefined}
          />
        ))}
        {error("items") && <p role="alert">{error("items")}</p>}
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() => set({ items: [...items, blankItem(items)] })}
        >
          Another item
        </Button>
      </Wide>
    </FieldGroup>
  );
}

interface ItemProps extends FormProps {
  item: ContractItem;
  at: number;
  onChange: (changes: Partial<ContractItem>) => void;
  onRemove: (() => void) | undefined;
}

function Item({ item, at, editing: { draft, error }, onChange, onRemove }: ItemProps) {
  const { centres, categories } = useCostChoices();
  const fault = (field: string) => error(`items.${at}.${field}`);
  return (
    <div className={classes.card} role="group" aria-label={`Item ${at + 1}: ${item.title}`}>
      <TextInput
        size="sm"
        label="What is priced"
        required
        value={item.title}
        error={fault("title")}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
      />
      <MoneyField
        label="Price a year"
        required
        currency={draft.currency}
        value={item.annualPrice}
        error={fault("annualPrice")}
        onChange={(price) => onChange({ annualPrice: price ?? zero })}
      />
      <RecordSelect
        label="Category"
        required
        records={categories}
        value={item.category || null}
        error={fault("category")}
        onChange={(category) => onChange({ category: category ?? "" })}
      />
      <RecordSelect
        label="Cost centre"
        required
        records={centres}
        value={item.costCentre || null}
        error={fault("costCentre")}
        onChange={(costCentre) => onChange({ costCentre: costCentre ?? "" })}
      />
      <TextInput
        size="sm"
        label="Service"
        description="Empty: the contract's"
        value={item.service ?? ""}
        error={fault("service")}
        onChange={({ currentTarget: { value } }) => onChange({ service: value || null })}
      />
      <Steps
        steps={item.priceSteps}
        currency={draft.currency}
        first={hangs(draft.start) ? null : monthOf(draft.start)}
        onChange={(priceSteps) => onChange({ priceSteps })}
      />
      <Shares item={item} centres={centres} onChange={(shares) => onChange({ shares })} />
      {onRemove && (
        <Button size="compact-xs" variant="subtle" leftSection={<IconTrash size={13} />} onClick={onRemove}>
          Remove this item
        </Button>
      )}
    </div>
  );
}

interface StepsProps {
  steps: readonly PriceStep[];
  currency: string;
  first: number | null;
  onChange: (steps: PriceStep[]) => void;
}

function Steps({ steps, currency, first, onChange }: StepsProps) {
  const here = useHere();
  const next = monthAt(Math.max(first ?? 0, here.currentYear, ...steps.map(({ from }) => from)) + 12);
  return (
    <div role="group" aria-label="Price steps">
      {steps.map((step, at) => (
        <div key={at} className={classes.row}>
          <MonthField
            label="From"
            w={130}
            value={step.from}
            onChange={(from) => from !== null && onChange(replaced(steps, at, { from }))}
          />
          <MoneyField
            label="Price a year"
            flex={1}
            currency={currency}
            value={step.annualPrice}
            onChange={(price) => onChange(replaced(steps, at, { annualPrice: price ?? zero }))}
          />
          <Button
            variant="subtle"
            onClick={() => onChange(without(steps, at))}
            aria-label={`Remove price step ${at + 1}`}
          >
            Remove
          </Button>
        </div>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => onChange([...steps, { from: next, annualPrice: steps.at(-1)?.annualPrice ?? zero }])}
      >
        Add a price step
      </Button>
    </div>
  );
}

interface SharesProps {
  item: ContractItem;
  centres: readonly { readonly id: string; readonly name: string }[];
  onChange: (shares: Share[]) => void;
}

/** Cost centres that share the item by weight; none: its own cost centre pays all. */
function Shares({ item: { shares, costCentre }, centres, onChange }: SharesProps) {
  const free = centres.find(({ id }) => !shares.some((share) => share.costCentre === id));
  const begin =
    costCentre && !shares.some((share) => share.costCentre === costCentre) ? costCentre : free?.id;
  return (
    <div role="group" aria-label="Shared by weight">
      {shares.map((share, at) => (
        <div key={at} className={classes.row}>
          <RecordSelect
            label="Shared with"
            flex={1}
            records={centres}
            value={share.costCentre}
            onChange={(id) => id !== null && onChange(replaced(shares, at, { costCentre: id }))}
          />
          <DecimalField
            label="Weight"
            w={90}
            value={share.weight}
            onChange={(weight) => onChange(replaced(shares, at, { weight: weight ?? zero }))}
          />
          <Button
            variant="subtle"
            onClick={() => onChange(without(shares, at))}
            aria-label={`Remove share ${at + 1}`}
          >
            Remove
          </Button>
        </div>
      ))}
      {begin !== undefined && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => onChange([...shares, { costCentre: begin, weight: decimal(1) }])}
        >
          {shares.length ? "Another share" : "Share it between cost centres"}
        </Button>
      )}
    </div>
  );
}
