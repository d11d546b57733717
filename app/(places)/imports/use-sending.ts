"use client";
import { useEffect, useEffectEvent, useState } from "react";
import { useTRPCClient } from "../../_trpc/client";
import { useBrought } from "../brought";
import type { Became } from "../brought-files";
import { type Limits, reasonNotToSend } from "./before-sending";
import { type Sending, sendFile } from "./send-file";
import type { Recognised } from "./recognised";
import type { SentFile } from "./sheets";

const notTaken = (name: string, error: unknown): Became => ({
  name,
  took: [],
  leftOut: [{ name, reason: error instanceof Error ? error.message : "it was not taken." }],
});

/** Sends what was brought, one file after the other, and asks of each what it is. Leaving the page halts it, coming back goes on. */
export function useSending(
  limits: Limits | undefined,
  onSent: (file: SentFile, recognised: Recognised) => void,
) {
  const client = useTRPCClient();
  const { files, all, became, change } = useBrought();
  const [sending, setSending] = useState<Sending | null>(null);
  const [first] = files;
  const took = useEffectEvent(onSent);

  const send = useEffectEvent(async (file: File, most: Limits, stop: AbortSignal): Promise<Became> => {
    const reason = reasonNotToSend(file, most);
    if (reason !== null) throw new Error(reason);
    const sent = await sendFile(file, setSending, stop);
    for (const { id, name } of sent.files)
      took({ id, name }, await client.imports.recognise.query({ id }, { signal: stop }));
    return { name: file.name, took: sent.files.map(({ name }) => name), leftOut: sent.leftOut };
  });

  useEffect(() => {
    if (!first || !limits) return;
    const stop = new AbortController();
    const finish = (said: Became) => {
      if (stop.signal.aborted) return;
      setSending(null);
      change({ does: "finish", became: said });
    };
    send(first, limits, stop.signal).then(finish, (error: unknown) => finish(notTaken(first.name, error)));
    return () => stop.abort();
  }, [first, limits, change]);

  return {
    sending: first ? sending : null,
    /** Whether files are on their way, or about to be. */
    isSending: files.length > 0,
    /** Which of how many is sent now. */
    at: { file: all - files.length + 1, of: all },
    became,
    stop: () => change({ does: "stop" }),
  };
}
