"use client";
import { NativeSelect, Radio, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./mapping.module.css";
import type { Question } from "./proposal";

interface QuestionsProps {
  questions: readonly Question[];
  /** How many columns besides are missing. */
  missing: number;
  answerOf: (question: Question) => string | null;
  onAnswer: (question: Question, value: string) => void;
  /** What is missing besides. */
  children?: ReactNode;
}

const many = 5;

/** What cannot be known from the file, to be chosen before anything is previewed. */
export function Questions({ questions, missing, answerOf, onAnswer, children }: QuestionsProps) {
  if (questions.length === 0 && !children) return null;
  const open = missing + questions.filter((question) => answerOf(question) === null).length;
  return (
    <section className={classes.questions} data-open={open > 0 || undefined}>
      <h3 className={classes.heading}>{open === 0 ? "You answered" : said(open)}</h3>
      {questions.map((question) => (
        <Asked
          key={`${question.about} ${question.column ?? ""} ${question.source ?? ""}`}
          question={question}
          answer={answerOf(question)}
          onAnswer={(value) => onAnswer(question, value)}
        />
      ))}
      {children}
    </section>
  );
}

const said = (open: number): string =>
  `${open === 1 ? "One thing" : `${open} things`} the file does not say; answer, and you see what would change`;

interface AskedProps {
  question: Question;
  answer: string | null;
  onAnswer: (value: string) => void;
}

function Asked({ question: { text, choices }, answer, onAnswer }: AskedProps) {
  if (choices.length > many)
    return (
      <NativeSelect
        size="xs"
        label={text}
        value={answer ?? ""}
        data={[{ value: "", label: "Choose" }, ...choices]}
        onChange={({ currentTarget }) => onAnswer(currentTarget.value)}
      />
    );
  return (
    <Radio.Group size="xs" label={text} value={answer} onChange={onAnswer}>
      <Stack gap={6} mt={6}>
        {choices.map(({ value, label }) => (
          <Radio key={value} size="xs" value={value} label={label} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
