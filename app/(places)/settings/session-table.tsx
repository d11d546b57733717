"use client";
import { Button } from "@mantine/core";
import type { Column } from "../../_parts/column";
import { DataTable } from "../../_parts/data-table";
import { showMoment } from "../../_parts/dates";
import { StatusMark } from "../../_parts/status-mark";

interface Session {
  readonly id: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly browser: string;
  /** The one that asks. */
  readonly own?: boolean;
}

const browsers: readonly [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: readonly [RegExp, string][] = [
  [/Windows/, "Windows"],
  [/iPhone|iPad/, "iOS"],
  [/Mac OS/, "macOS"],
  [/Android/, "Android"],
  [/Linux/, "Linux"],
];

const first = (known: readonly [RegExp, string][], text: string) =>
  known.find(([pattern]) => pattern.test(text))?.[1];

/** "Firefox on Windows"; what the browser said of itself where it is none we know. */
export function browserName(said: string): string {
  const [browser, system] = [first(browsers, said), first(systems, said)];
  return browser && system ? `${browser} on ${system}` : said || "?";
}

/** Open sessions; each can be ended where `onEnd` is given. */
export function SessionTable({
  sessions,
  onEnd,
}: {
  sessions: readonly Session[];
  onEnd?: (id: string) => void;
}) {
  const columns: Column<Session>[] = [
    {
      id: "browser",
      title: "Browser",
      value: ({ browser }) => browser,
      show: ({ browser, own }) => (
        <span title={browser}>
          {browserName(browser)} {own && <StatusMark tone="accent">this one</StatusMark>}
        </span>
      ),
    },
    {
      id: "since",
      title: "Signed in",
      value: ({ createdAt }) => createdAt.toISOString(),
      show: ({ createdAt }) => showMoment(createdAt),
    },
    {
      id: "until",
      title: "Ends",
      value: ({ expiresAt }) => expiresAt.toISOString(),
      show: ({ expiresAt }) => showMoment(expiresAt),
    },
  ];
  const ending: Column<Session> = {
    id: "end",
    title: "To do",
    value: () => null,
    show: ({ id, own }) =>
      own ? (
        "–"
      ) : (
        <Button size="compact-xs" variant="default" onClick={() => onEnd?.(id)}>
          End
        </Button>
      ),
  };
  return (
    <DataTable
      caption="Open sessions"
      columns={onEnd ? [...columns, ending] : columns}
      rows={sessions}
      rowKey={({ id }) => id}
      empty={<p>No session is open.</p>}
    />
  );
}
