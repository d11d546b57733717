"use client";
import Link from "next/link";
import { keepingPeriod, useAddress } from "./address";
import classes from "./place-tabs.module.css";

export interface PlaceTab {
  readonly name: string;
  readonly href: string;
  /** Addresses of its own parts that do not lie below its own. */
  readonly also?: readonly string[];
}

/** The parts of a place beside each other; the one that is open is marked. */
export function PlaceTabs({ label, tabs }: { label: string; tabs: readonly PlaceTab[] }) {
  const { address, path } = useAddress();
  const isAt = (href: string) => path === href || path.startsWith(`${href}/`);
  const within = tabs.filter(({ href, also }) => isAt(href) || also?.some(isAt));
  const open = within.sort((a, b) => depth(b, isAt) - depth(a, isAt))[0];
  return (
    <nav aria-label={label} className={classes.tabs}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={keepingPeriod(tab.href, address)}
          aria-current={tab === open ? "page" : undefined}
        >
          {tab.name}
        </Link>
      ))}
    </nav>
  );
}

/** How closely a tab's address names where one is. */
const depth = ({ href, also = [] }: PlaceTab, isAt: (href: string) => boolean): number =>
  Math.max(...[href, ...also].filter(isAt).map(({ length }) => length));
