"use client";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type DragEvent, useState } from "react";
import { type RenewalStage, renewalStages } from "@/server/planning/renewal";
import { useLocale } from "../../../_parts/locale";
import { printShort } from "../../../_parts/money";
import { useMay } from "../../organisation";
import { Card, dragged } from "./card";
import classes from "./renewals.module.css";
import { useStages } from "./use-notes";
import { type RenewalCard, type RenewalsAnswer, sheetHref, stageWords } from "./words";

interface BoardProps {
  answer: RenewalsAnswer;
  cards: readonly RenewalCard[];
}

/** Where a stage needs a decision, a card without one is decided first. */
const isDecided = (stage: RenewalStage): boolean => stage === "decided" || stage === "done";

/** The contracts by how far people are with them, the next deadline first; on a phone one list below the other. */
export function Board({ answer, cards }: BoardProps) {
  const router = useRouter();
  const mayEdit = useMay("edit-records");
  const { move, error, pending } = useStages();
  const stageNow = (card: RenewalCard) =>
    pending?.contract === card.contract ? (pending.fields.stage ?? card.stage) : card.stage;
  const moveTo = (card: RenewalCard, stage: RenewalStage) => {
    if (stage === card.stage) return;
    if (isDecided(stage) && card.decision === null) router.push(sheetHref(card.contract));
    else move(card, stage);
  };
  const drop = (contract: string, stage: RenewalStage) => {
    const card = cards.find((one) => one.contract === contract);
    if (card) moveTo(card, stage);
  };
  return (
    <>
      {error && (
        <p role="alert" className={classes.failed}>
          Not moved: {error.message}
        </p>
      )}
      <div className={classes.board}>
        {renewalStages.map((stage) => (
          <Column
            key={stage}
            stage={stage}
            answer={answer}
            cards={cards.filter((card) => stageNow(card) === stage)}
            onDrop={mayEdit ? (contract) => drop(contract, stage) : null}
            onMove={mayEdit ? moveTo : null}
          />
        ))}
      </div>
    </>
  );
}

/** How many cards of a column are drawn at once. */
const atOnce = 50;

interface ColumnProps extends BoardProps {
  stage: RenewalStage;
  onDrop: ((contract: string) => void) | null;
  onMove: ((card: RenewalCard, stage: RenewalStage) => void) | null;
}

function Column({ stage, answer: { today, currency }, cards, onDrop, onMove }: ColumnProps) {
  const locale = useLocale();
  const [over, setOver] = useState(false);
  const [most, setMost] = useState(atOnce);
  const amount = cards.reduce((sum, card) => sum + (card.amount ?? 0), 0);
  const holds = (event: DragEvent) => onDrop !== null && event.dataTransfer.types.includes(dragged);
  return (
    <section
      className={classes.column}
      aria-label={`${stageWords[stage]}: ${cards.length}`}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!holds(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!holds(event)) return;
        event.preventDefault();
        onDrop?.(event.dataTransfer.getData(dragged));
      }}
    >
      <h2>
        <span>
          {stageWords[stage]} <span className={classes.count}>{cards.length}</span>
        </span>
        {amount !== 0 && <span className={classes.soft}>{printShort(amount, currency, locale)}</span>}
      </h2>
      {cards.length === 0 ? (
        <p className={classes.soft}>–</p>
      ) : (
        <ul>
          {cards.slice(0, most).map((card) => (
            <Card
              key={card.contract}
              card={card}
              today={today}
              currency={currency}
              onMove={onMove && ((to) => onMove(card, to))}
            />
          ))}
        </ul>
      )}
      {cards.length > most && (
        <Button size="compact-xs" mt="xs" variant="default" onClick={() => setMost(most + atOnce)}>
          {Math.min(atOnce, cards.length - most)} more of {cards.length - most}
        </Button>
      )}
    </section>
  );
}
