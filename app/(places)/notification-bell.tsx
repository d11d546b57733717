"use client";
import { ActionIcon, Indicator } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "../_trpc/client";

const MINUTE = 60_000;

/** How many notices one has not read, and the way to them. */
export function NotificationBell() {
  const unread = useQuery(
    useTRPC().notifications.unread.queryOptions(undefined, { refetchInterval: MINUTE }),
  );
  const count = unread.data ?? 0;
  const label = count === 0 ? "Notifications" : `Notifications, ${count} unread`;
  return (
    <Indicator
      label={count > 99 ? "99+" : count}
      size={14}
      offset={8}
      disabled={count === 0}
      color="var(--accent)"
      autoContrast
      zIndex={1}
    >
      <ActionIcon component={Link} href="/notifications" size="lg" aria-label={label} title={label}>
        <IconBell size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Indicator>
  );
}
