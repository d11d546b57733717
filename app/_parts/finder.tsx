"use client";
import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight, type SpotlightActionData } from "@mantine/spotlight";
import { IconCash, IconSearch } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { keepingPeriod, useAddress, viewIn } from "./address";
import { type PlaceId, places } from "./places";

/** One record the finder found: what it is called, what it is, where it lies. */
export interface Found {
  id: string;
  title: string;
  /** "Contract", "Position". */
  kind: string;
  href: string;
}

/** Something one can do from anywhere: "Import files". */
export interface Act {
  id: string;
  label: string;
  sign: ReactNode;
  onDo: () => void;
}

export type FindRecords = (text: string) => Promise<readonly Found[]>;

const none: readonly Found[] = [];
const noActs: readonly Act[] = [];

interface FinderProps {
  visible: readonly PlaceId[];
  find?: FindRecords;
  acts?: readonly Act[];
}

/** What a search found; what an older, slower search brings is dropped. */
function useFound(text: string, find?: FindRecords): readonly Found[] {
  const [answer, setAnswer] = useState({ asked: "", found: none });
  const [asked] = useDebouncedValue(text.trim(), 150);
  useEffect(() => {
    if (!find || asked.length < 2) return;
    let wanted = true;
    const take = (found: readonly Found[]) => wanted && setAnswer({ asked, found });
    find(asked).then(take, () => take(none));
    return () => {
      wanted = false;
    };
  }, [asked, find]);
  return answer.asked === text.trim() ? answer.found : none;
}

/** Ctrl-K: go to a place, find any record, change the view, do what can be done from anywhere. */
export function Finder({ visible, find, acts = noActs }: FinderProps) {
  const [text, setText] = useState("");
  const found = useFound(text, find);
  const router = useRouter();
  const { address, set } = useAddress();
  const cash = viewIn(address) === "cash";
  const goTo: SpotlightActionData[] = places
    .filter(({ id }) => visible.includes(id))
    .map(({ id, name, href, icon: Sign }) => ({
      id,
      label: name,
      leftSection: <Sign size={18} stroke={1.6} />,
      onClick: () => router.push(keepingPeriod(href, address)),
    }));
  const records: SpotlightActionData[] = found.map((record) => ({
    id: record.href,
    label: record.title,
    description: record.kind,
    keywords: text,
    onClick: () => router.push(keepingPeriod(record.href, address)),
  }));
  const act: SpotlightActionData = {
    id: "view",
    label: cash ? "Show P&L (accrual)" : "Show cash",
    leftSection: <IconCash size={18} stroke={1.6} />,
    onClick: () => set({ view: cash ? null : "cash" }),
  };
  const others: SpotlightActionData[] = acts.map(({ id, label, sign, onDo }) => ({
    id,
    label,
    leftSection: sign,
    onClick: onDo,
  }));
  return (
    <Spotlight
      query={text}
      onQueryChange={setText}
      shortcut="mod + K"
      limit={20}
      scrollable
      centered={false}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      attributes={{ content: { "aria-label": "Find or go to" } }}
      nothingFound="Nothing is called that"
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.6} />,
        placeholder: "Go to a place, find a record",
        "aria-label": "Go to a place, find a record",
      }}
      actions={[
        ...(records.length ? [{ group: "Records", actions: records }] : []),
        { group: "Go to", actions: goTo },
        { group: "Do", actions: [act, ...others] },
      ]}
    />
  );
}
