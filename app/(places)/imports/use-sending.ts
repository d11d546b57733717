"use client";
import { useState } from "react";
import { useTRPCClient } from "../../_trpc/client";
import { type Sending, sendFile } from "./send-file";
import type { Recognised, SentFile } from "./sheets";

/** A file the server did not take, and why. */
export interface NotTaken {
  readonly name: string;
  readonly reason: string;
}

/** Sends files one after the other and asks of each what it is. */
export function useSending(onSent: (file: SentFile, recognised: Recognised) => void) {
  const client = useTRPCClient();
  const [sending, setSending] = useState<Sending | null>(null);
  const [notTaken, setNotTaken] = useState<readonly NotTaken[]>([]);

  async function one(file: File) {
    try {
      const { id, name } = await sendFile(file, setSending);
      onSent({ id, name }, await client.imports.recognise.query({ id }));
    } catch (error) {
      const reason = error instanceof Error ? error.message : "It was not taken.";
      setNotTaken((others) => [...others, { name: file.name, reason }]);
    }
  }

  async function all(files: readonly File[]) {
    setNotTaken([]);
    for (const file of files) await one(file);
    setSending(null);
  }
  return { sending, notTaken, send: (files: readonly File[]) => void all(files) };
}
