"use client";
import { AppShell } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import type { FiscalCalendar } from "@/server/planning/fiscal-year";
import type { Month } from "@/server/planning/month";
import { type Act, Finder, type FindRecords } from "./finder";
import { KeysDialog } from "./keys";
import { LocaleProvider } from "./locale";
import { Navigation } from "./navigation";
import type { PlaceId } from "./places";
import { TopBar } from "./top-bar";

export interface ShellProps {
  organisation: FiscalCalendar & { name: string; locale: string };
  /** First months of the fiscal years one can choose, oldest first, and the current one. */
  years: readonly Month[];
  currentYear: Month;
  /** The places this person may see. */
  visible: readonly PlaceId[];
  /** "Demo" with its role switch; nothing in an organisation of one's own. */
  demo?: ReactNode;
  /** Whether the records are shown or a scenario, and the way to another. */
  scenario?: ReactNode;
  /** How much there is to read, and the way to it. */
  notifications?: ReactNode;
  /** The menu of the person who is signed in. */
  account?: ReactNode;
  find?: FindRecords;
  /** What one can do from anywhere, besides going to places. */
  acts?: readonly Act[];
  /** Whether the navigation was left folded last time (from the cookie `navigation`). */
  folded?: boolean;
  children: ReactNode;
}

const year = 60 * 60 * 24 * 365;
const remember = (folded: boolean) => {
  document.cookie = `navigation=${folded ? "folded" : "open"}; path=/; max-age=${year}; samesite=lax`;
};

/** The frame around every place: navigation left, period and view on top, the finder on Ctrl-K, the keys on "?". */
export function Shell({ organisation, visible, find, acts, children, ...bar }: ShellProps) {
  const [drawer, { toggle, close }] = useDisclosure(false);
  const [folded, setFolded] = useState(bar.folded ?? false);
  const path = usePathname();
  useEffect(() => close(), [path, close]);
  const fold = () => {
    setFolded(!folded);
    remember(!folded);
  };
  return (
    <LocaleProvider locale={organisation.locale}>
      <a href="#content" className="skip">
        Skip to the content
      </a>
      <AppShell
        header={{ height: { base: 92, sm: 48 } }}
        navbar={{ width: folded ? 52 : 200, breakpoint: "sm", collapsed: { mobile: !drawer } }}
        padding={{ base: "sm", sm: "lg" }}
        transitionDuration={0}
      >
        <AppShell.Header>
          <TopBar organisation={organisation} drawer={drawer} onDrawer={toggle} {...bar} />
        </AppShell.Header>
        <AppShell.Navbar aria-label="Places">
          <Navigation visible={visible} folded={folded} onFold={fold} onGo={close} />
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1}>
          {children}
        </AppShell.Main>
      </AppShell>
      <Finder visible={visible} find={find} acts={acts} />
      <KeysDialog visible={visible} onFold={fold} />
    </LocaleProvider>
  );
}
