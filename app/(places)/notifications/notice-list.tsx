"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import type { Day } from "@/server/planning/day";
import { showDay, showDistance, showMoment } from "../../_parts/dates";
import type { Outputs } from "../../_trpc/client";
import { recordHref, recordKind } from "../records";
import classes from "./notifications.module.css";

type Notice = Outputs["notifications"]["list"]["notices"][number];

interface NoticeListProps {
  notices: readonly Notice[];
  today: Day;
  onMark: (id: string, read: boolean) => void;
}

/** Notices with what to do by when, and the way to the record; following it marks one as read. */
export function NoticeList({ notices, today, onMark }: NoticeListProps) {
  return (
    <ul className={classes.list}>
      {notices.map((notice) => (
        <Row key={notice.id} notice={notice} today={today} onMark={onMark} />
      ))}
    </ul>
  );
}

function Row({ notice, today, onMark }: { notice: Notice } & Omit<NoticeListProps, "notices">) {
  const { id, subject, title, text, due, at, readAt } = notice;
  const isUnread = readAt === null;
  const kind = recordKind(subject.slice(0, subject.indexOf("/")));
  return (
    <li className={classes.notice} data-unread={isUnread || undefined}>
      <div className={classes.words}>
        <div>
          {isUnread && <span className={classes.mark}>New</span>}{" "}
          <Link href={recordHref(subject) ?? "/notifications"} onClick={() => isUnread && onMark(id, true)}>
            {title}
          </Link>
        </div>
        <div>{text}</div>
        <div className={classes.soft}>
          {kind} · due {showDay(due)}, {showDistance(due, today)} · told{" "}
          <time dateTime={at.toISOString()} suppressHydrationWarning>
            {showMoment(at)}
          </time>
        </div>
      </div>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={`Mark as ${isUnread ? "read" : "unread"}: ${title}`}
        onClick={() => onMark(id, isUnread)}
      >
        {isUnread ? "Mark as read" : "Mark as unread"}
      </Button>
    </li>
  );
}
