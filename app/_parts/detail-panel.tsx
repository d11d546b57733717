"use client";
import { CloseButton } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";
import classes from "./detail-panel.module.css";

interface WithDetailProps {
  /** The list; it stays where it is while a record is open beside it. */
  list: ReactNode;
  /** The open record; null: none is open. */
  detail: ReactNode | null;
}

/** A list with the open record beside it where there is room; on a phone the record takes the page. */
export function WithDetail({ list, detail }: WithDetailProps) {
  return (
    <div className={classes.split} data-open={detail !== null || undefined}>
      <div className={classes.list}>{list}</div>
      {detail}
    </div>
  );
}

interface DetailPanelProps {
  title: string;
  /** What it is, in a line below the title. */
  subtitle?: ReactNode;
  /** Where closing leads: the list with its filters. */
  closeHref: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** One record in detail. */
export function DetailPanel({ title, subtitle, closeHref, actions, children }: DetailPanelProps) {
  return (
    <section className={classes.detail} aria-label={title}>
      <div className={classes.head}>
        <div>
          {/* Beside its list a part of the page; where it takes the page, its head. */}
          <h2 className={`${classes.title} ${classes.beside}`}>{title}</h2>
          <h1 className={`${classes.title} ${classes.alone}`}>{title}</h1>
          {subtitle && <p className={classes.subtitle}>{subtitle}</p>}
        </div>
        <CloseButton component={Link} href={closeHref} scroll={false} aria-label="Close" />
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
      {children}
    </section>
  );
}

/** Names and values of a record; nothing and unknown are said, never left empty. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? "–"}</dd>
        </div>
      ))}
    </dl>
  );
}
