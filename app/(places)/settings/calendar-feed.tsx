"use client";
import { Alert, Button, CopyButton, Group } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { showMoment } from "../../_parts/dates";
import { askIrreversible } from "../../_parts/irreversible";
import { useTRPC } from "../../_trpc/client";
import { Fault } from "./faults";
import classes from "./settings.module.css";
import { useSaid } from "./use-said";

/** The secret address under which a calendar program finds one's own deadlines. */
export function CalendarFeed() {
  const trpc = useTRPC();
  const said = useSaid();
  const [url, setUrl] = useState<string | null>(null);
  const feed = useQuery(trpc.calendar.feed.queryOptions());
  const make = useMutation(
    trpc.calendar.make.mutationOptions({
      onSuccess: (made) => {
        setUrl(made.url);
        said("Your calendar has an address.");
      },
    }),
  );
  const end = useMutation(
    trpc.calendar.end.mutationOptions({
      onSuccess: () => {
        setUrl(null);
        said("The address has ended.");
      },
    }),
  );
  const askEnd = () =>
    askIrreversible({
      title: "End the address of your calendar?",
      consequence:
        "Calendar programs that use it get nothing from now on. It cannot be brought back; you can make another.",
      act: "End it",
      onConfirm: () => end.mutate(),
    });
  const askNew = () =>
    askIrreversible({
      title: "Make a new address?",
      consequence: "The address you have now ends at once: give the new one to your calendar program.",
      act: "Make a new one",
      onConfirm: () => make.mutate(),
    });
  return (
    <>
      <p className={classes.text}>
        A calendar program that subscribes to this address shows the deadlines of what you look after. Whoever
        knows it can read them. {feed.data && usedWords(feed.data)}
      </p>
      {url && (
        <Alert
          title="Copy it now: it is shown this once"
          withCloseButton
          closeButtonLabel="I have it"
          onClose={() => setUrl(null)}
          variant="outline"
        >
          <code className={classes.secret}>{url}</code>
          <CopyButton value={url}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" onClick={copy}>
                {copied ? "Copied" : "Copy"}
              </Button>
            )}
          </CopyButton>
        </Alert>
      )}
      <Group mt="sm" gap="xs">
        <Button variant="default" loading={make.isPending} onClick={feed.data ? askNew : () => make.mutate()}>
          {feed.data ? "Make a new address" : "Make an address"}
        </Button>
        {feed.data && (
          <Button variant="subtle" color="red" loading={end.isPending} onClick={askEnd}>
            End it
          </Button>
        )}
      </Group>
      <Fault error={feed.error ?? make.error ?? end.error} />
    </>
  );
}

const usedWords = ({ createdAt, usedAt }: { createdAt: Date; usedAt: Date | null }): string =>
  `Made on ${showMoment(createdAt)}, ${usedAt === null ? "not fetched yet" : `last fetched on ${showMoment(usedAt)}`}.`;
