"use client";
import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { decimal } from "@/server/planning/decimal";
import { PlainDayField } from "../../../_parts/date-fields";
import { DecimalField } from "../../../_parts/money-field";
import classes from "../training.module.css";
import { useToday } from "../training-choices";
import type { CertificateFields } from "./words";

type Credits = CertificateFields["credits"];

interface CreditFieldsProps {
  credits: Credits;
  onChange: (credits: Credits) => void;
  error?: string;
}

/** Continuing education, entry by entry. */
export function CreditFields({ credits, onChange, error }: CreditFieldsProps) {
  const today = useToday();
  const change = (at: number, given: Partial<Credits[number]>) =>
    onChange(credits.map((credit, n) => (n === at ? { ...credit, ...given } : credit)));
  return (
    <fieldset className={classes.entries}>
      <legend>Continuing education</legend>
      {credits.map((credit, at) => (
        <div key={at} className={classes.entry}>
          <PlainDayField
            label="Day"
            value={credit.day}
            onChange={(day) => day !== null && change(at, { day })}
          />
          <DecimalField
            label="Credits"
            value={credit.amount}
            onChange={(amount) => amount !== null && change(at, { amount })}
          />
          <TextInput
            size="sm"
            label="For"
            value={credit.text}
            onChange={({ currentTarget }) => change(at, { text: currentTarget.value })}
          />
          <ActionIcon
            aria-label={`Remove entry ${at + 1}`}
            onClick={() => onChange(credits.toSpliced(at, 1))}
          >
            <IconX size={15} />
          </ActionIcon>
        </div>
      ))}
      {error && <p role="alert">{error}</p>}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size={14} />}
        disabled={today === null}
        onClick={() => today !== null && onChange([...credits, { day: today, amount: decimal(1), text: "" }])}
      >
        Add credits
      </Button>
    </fieldset>
  );
}
