"use client";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type Day, dayIn } from "@/server/planning/day";
import { month } from "@/server/planning/month";
import { type CriterionScore, type Score, scores, type VendorReview } from "@/server/planning/vendor";
import { type Criterion, criteriaOf } from "@/server/planning/vendor-score";
import { PlainDayField } from "../../../_parts/date-fields";
import { showDay } from "../../../_parts/dates";
import { useTRPC } from "../../../_trpc/client";
import classes from "../contracts.module.css";

interface ReviewsFieldProps {
  value: readonly VendorReview[];
  error: string | undefined;
  onChange: (value: readonly VendorReview[]) => void;
}

const scoreWords: Readonly<Record<Score, string>> = {
  1: "1 poor",
  2: "2 weak",
  3: "3 fair",
  4: "4 good",
  5: "5 excellent",
};

/** Dated reviews: a score from 1 to 5 for each criterion, with the sentence that says why. */
export function ReviewsField({ value, error, onChange }: ReviewsFieldProps) {
  const trpc = useTRPC();
  const { data: settings } = useQuery(trpc.settings.get.queryOptions());
  const criteria = criteriaOf(settings?.vendorCriteria);
  const change = (at: number, given: Partial<VendorReview>) =>
    onChange(value.map((one, other) => (other === at ? { ...one, ...given } : one)));
  return (
    <>
      {value.map((review, at) => (
        <div key={at} className={classes.card} role="group" aria-label={`Review of ${showDay(review.day)}`}>
          <PlainDayField
            label="Day"
            required
            value={review.day}
            onChange={(day) => day !== null && change(at, { day })}
          />
          <TextInput
            size="sm"
            label="By"
            required
            autoComplete="off"
            value={review.by}
            onChange={({ currentTarget }) => change(at, { by: currentTarget.value })}
          />
          {criteria.map((criterion) => (
            <ScoreFields
              key={criterion.id}
              criterion={criterion}
              scored={review.scores.find((one) => one.criterion === criterion.id)}
              onChange={(scored) => change(at, { scores: rescored(review.scores, criterion.id, scored) })}
            />
          ))}
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconTrash size={13} />}
            onClick={() => onChange(value.filter((_, other) => other !== at))}
          >
            Remove this review
          </Button>
        </div>
      ))}
      {error && <p role="alert">{error}</p>}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} />}
        onClick={() => onChange([...value, { day: thisDay(), by: "", scores: [] }])}
      >
        Another review
      </Button>
    </>
  );
}

/** The day of the reader's calendar. */
function thisDay(): Day {
  const now = new Date();
  return dayIn(month(now.getFullYear(), now.getMonth() + 1), now.getDate());
}

const rescored = (
  all: readonly CriterionScore[],
  criterion: string,
  scored: CriterionScore | null,
): CriterionScore[] => [...all.filter((one) => one.criterion !== criterion), ...(scored ? [scored] : [])];

interface ScoreFieldsProps {
  criterion: Criterion;
  scored: CriterionScore | undefined;
  onChange: (scored: CriterionScore | null) => void;
}

function ScoreFields({ criterion: { id, name }, scored, onChange }: ScoreFieldsProps) {
  return (
    <div className={classes.row}>
      <NativeSelect
        size="sm"
        label={name}
        value={scored ? String(scored.score) : ""}
        onChange={({ currentTarget }) => {
          const score = scores.find((one) => String(one) === currentTarget.value);
          onChange(score === undefined ? null : { criterion: id, score, why: scored?.why ?? null });
        }}
        data={[
          { value: "", label: "not scored" },
          ...scores.map((score) => ({ value: String(score), label: scoreWords[score] })),
        ]}
      />
      <TextInput
        size="sm"
        flex={1}
        label={`${name}: why`}
        autoComplete="off"
        disabled={!scored}
        value={scored?.why ?? ""}
        onChange={({ currentTarget }) => scored && onChange({ ...scored, why: currentTarget.value || null })}
      />
    </div>
  );
}
