"use client";
import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowsRightLeft } from "@tabler/icons-react";
import Link from "next/link";
import type { KeyboardEvent } from "react";
import type { Day } from "@/server/planning/day";
import { type RenewalStage, renewalStages } from "@/server/planning/renewal";
import { showDay, showDistance } from "../../../_parts/dates";
import { useLocale } from "../../../_parts/locale";
import { printExact, printShort } from "../../../_parts/money";
import { StatusMark } from "../../../_parts/status-mark";
import { decisionWord } from "../words";
import classes from "./renewals.module.css";
import {
  dateWords,
  optionWords,
  pressingOf,
  type RenewalCard,
  sheetHref,
  stageWords,
  stakeWords,
} from "./words";

interface CardProps {
  card: RenewalCard;
  today: Day;
  currency: string;
  /** Null: the viewer may not move it. */
  onMove: ((stage: RenewalStage) => void) | null;
}

/** What a card carries while it is dragged. */
export const dragged = "application/x-renewal";

/** One contract to decide about; Shift and an arrow key move it on, or back. */
export function Card({ card, today, currency, onMove }: CardProps) {
  const locale = useLocale();
  const { title, vendorName, owner, what, day, amount, decision, option, contract } = card;
  const step = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = renewalStages[renewalStages.indexOf(card.stage) + by];
    if (!event.shiftKey || by === 0 || !next || !onMove) return;
    event.preventDefault();
    onMove(next);
  };
  return (
    <li
      className={classes.card}
      data-tone={pressingOf(card)}
      draggable={onMove !== null}
      onDragStart={(event) => {
        event.dataTransfer.setData(dragged, contract);
        event.dataTransfer.effectAllowed = "move";
      }}
    >
      <div className={classes.top}>
        <Link href={sheetHref(contract)} className={classes.title} draggable={false} onKeyDown={step}>
          {title}
        </Link>
        {onMove && <Move card={card} onMove={onMove} />}
      </div>
      <StatusMark tone={pressingOf(card)}>
        {dateWords[what]} {showDay(day)}, {showDistance(day, today)}
      </StatusMark>
      {amount === null && decision === null && <p className={classes.soft}>money unknown: no rate</p>}
      {amount !== null && amount !== 0 && (
        <p className={classes.money} title={`${printExact(amount, currency, locale)} ${currency}`}>
          <strong>{printShort(amount, currency, locale)}</strong> {stakeWords(what)}
        </p>
      )}
      <p className={classes.soft}>
        {vendorName} · {owner ?? "no owner"}
      </p>
      {decision !== null && (
        <p className={classes.soft}>{option === null ? decisionWord(decision) : optionWords[option]}</p>
      )}
    </li>
  );
}

function Move({ card, onMove }: { card: RenewalCard; onMove: (stage: RenewalStage) => void }) {
  const others = renewalStages.filter((stage) => stage !== card.stage);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" variant="subtle" aria-label={`Move ${card.title} to another stage`}>
          <IconArrowsRightLeft size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Move to</Menu.Label>
        {others.map((stage) => (
          <Menu.Item key={stage} onClick={() => onMove(stage)}>
            {stageWords[stage]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
