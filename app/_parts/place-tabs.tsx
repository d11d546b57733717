"use client";
import Link from "next/link";
import { keepingPeriod, useAddress } from "./address";
import classes from "./place-tabs.module.css";

export interface PlaceTab {
  readonly name: string;
  readonly href: string;
}

/** The parts of a place beside each other; the one that is open is marked. */
export function PlaceTabs({ label, tabs }: { label: string; tabs: readonly PlaceTab[] }) {
  const { address, path } = useAddress();
  const within = tabs.filter(({ href }) => path === href || path.startsWith(`${href}/`));
  const open = within.sort((a, b) => b.href.length - a.href.length)[0];
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
