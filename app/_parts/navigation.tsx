"use client";
import { Tooltip } from "@mantine/core";
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from "@tabler/icons-react";
import Link from "next/link";
import { keepingPeriod, useAddress } from "./address";
import classes from "./navigation.module.css";
import { type Place, type PlaceId, placeAt, places } from "./places";

interface NavigationProps {
  visible: readonly PlaceId[];
  folded: boolean;
  onFold: () => void;
  /** Called on the way to a place (the drawer of a phone closes). */
  onGo: () => void;
}

/** The list of places; folded it is a column of signs, each with its name on hover and for screen readers. */
export function Navigation({ visible, folded, onFold, onGo }: NavigationProps) {
  const { address, path } = useAddress();
  const here = placeAt(path)?.id;
  const Fold = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <div className={classes.column} data-folded={folded || undefined}>
      <ul className={classes.list}>
        {visible
          .flatMap((id) => places.filter((place) => place.id === id))
          .map((place) => (
            <Entry key={place.id} place={place} here={here === place.id} folded={folded} onGo={onGo}>
              {keepingPeriod(place.href, address)}
            </Entry>
          ))}
      </ul>
      <button type="button" className={classes.fold} onClick={onFold} aria-expanded={!folded}>
        <Fold size={18} stroke={1.6} aria-hidden />
        <span className={classes.name}>{folded ? "Open navigation" : "Fold navigation"}</span>
      </button>
    </div>
  );
}

interface EntryProps {
  place: Place;
  here: boolean;
  folded: boolean;
  onGo: () => void;
  children: string;
}

function Entry({ place, here, folded, onGo, children }: EntryProps) {
  const Sign = place.icon;
  return (
    <li>
      <Tooltip label={place.name} position="right" disabled={!folded}>
        <Link
          href={children}
          className={classes.entry}
          aria-current={here ? "page" : undefined}
          onClick={onGo}
        >
          <Sign size={18} stroke={1.6} aria-hidden />
          <span className={classes.name}>{place.name}</span>
        </Link>
      </Tooltip>
    </li>
  );
}
