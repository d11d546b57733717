"use client";
import { Button, SegmentedControl } from "@mantine/core";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { EmptyState, ErrorState } from "../../_parts/empty-state";
import { sayDone } from "../../_parts/irreversible";
import { PageHeader, Panel } from "../../_parts/page";
import { WaitingTable } from "../../_parts/waiting";
import { useAddress } from "../../_parts/address";
import { useTRPC, useTRPCClient } from "../../_trpc/client";
import { useHere } from "../organisation";
import { NoticeList } from "./notice-list";
import classes from "./notifications.module.css";
import { Ownerless } from "./ownerless";

/** One's own notices, newest first, and which of the two lists is looked at. */
function useNotices(unreadOnly: boolean) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: trpc.notifications.pathKey() });
  const list = useInfiniteQuery({
    queryKey: [...trpc.notifications.list.queryKey(), unreadOnly],
    queryFn: ({ pageParam: before }) => client.notifications.list.query({ unread: unreadOnly, before }),
    initialPageParam: null as Date | null,
    getNextPageParam: ({ more, notices }) => (more ? (notices.at(-1)?.at ?? null) : null),
  });
  const mark = useMutation(trpc.notifications.mark.mutationOptions({ onSettled: refresh }));
  return { list, mark };
}

/** What one was told: deadlines of what one looks after, and for who plans what nobody looks after. */
export function NotificationsPlace() {
  const here = useHere();
  const { address, set } = useAddress();
  const unreadOnly = address.get("show") === "unread";
  const { list, mark } = useNotices(unreadOnly);
  const [first] = list.data?.pages ?? [];
  const notices = list.data?.pages.flatMap((page) => page.notices) ?? [];
  const readAll = () => {
    const ids = notices.filter(({ readAt }) => readAt === null).map(({ id }) => id);
    mark.mutate({ ids: null, read: true });
    sayDone("All notices are marked as read.", () => mark.mutate({ ids, read: false }));
  };
  if (list.error)
    return <ErrorState happened="Your notices could not be fetched" remedy={list.error.message} />;
  return (
    <>
      <PageHeader
        finding={first ? findingOf(first.unread) : "Notifications"}
        title={[here.name, "deadlines of what you look after", "newest first"]}
        actions={
          <Button variant="default" disabled={!first?.unread} loading={mark.isPending} onClick={readAll}>
            Mark all as read
          </Button>
        }
      />
      <Panel title="What you were told">
        <SegmentedControl
          size="xs"
          aria-label="Which notices"
          value={unreadOnly ? "unread" : "all"}
          onChange={(value) => set({ show: value === "unread" ? "unread" : null })}
          data={[
            { value: "all", label: "All" },
            { value: "unread", label: "Unread" },
          ]}
        />
        {!first && <WaitingTable rows={6} what="notices" />}
        {first && notices.length === 0 && <Nothing unreadOnly={unreadOnly} />}
        {first && (
          <NoticeList
            notices={notices}
            today={first.today}
            onMark={(id, read) => mark.mutate({ ids: [id], read })}
          />
        )}
        {list.hasNextPage && (
          <Button
            mt="sm"
            variant="default"
            loading={list.isFetching}
            onClick={() => void list.fetchNextPage()}
          >
            Show earlier ones
          </Button>
        )}
        <p className={classes.soft}>
          How early you are told is set in <Link href="/settings?part=reminders">Settings, Reminders</Link>;
          your calendar in <Link href="/settings?part=account">My account</Link>.
        </p>
      </Panel>
      <Ownerless />
    </>
  );
}

const findingOf = (unread: number): string =>
  unread === 0 ? "You have read everything" : `${unread} ${unread === 1 ? "notice" : "notices"} to read`;

const Nothing = ({ unreadOnly }: { unreadOnly: boolean }) => (
  <EmptyState title={unreadOnly ? "Nothing unread" : "Nothing was told yet"}>
    Name somebody as owner or deputy of a contract: they are told here, by mail and in their calendar before
    its deadlines.
  </EmptyState>
);
