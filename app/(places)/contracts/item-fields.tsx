"use client";
import { Button, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { monthOf } from "@/server/planning/day";
import { zero } from "@/server/planning/decimal";
import type { ContractItem } from "@/server/planning/sources/contract";
import { hangs } from "@/server/planning/when";
import { MoneyField } from "../../_parts/money-field";
import { RecordSelect } from "../../_parts/record-select";
import { useCostChoices } from "../editing/choices";
import { FieldGroup, Wide } from "../editing/form";
import { blankItem } from "./contract-fields";
import classes from "./contracts.module.css";
import type { FormProps } from "./plain-fields";
import { replaced, Shares, Steps, without } from "./price-fields";

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
