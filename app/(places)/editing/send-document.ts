import { z } from "zod";
import { type AttachedTo, documentLimits, tooLarge } from "@/server/documents/input";

const refused = z.object({ error: z.object({ message: z.string() }) });

/** Sends one file to be attached to a record; throws the server's reason where it is not taken. */
export async function sendDocument(file: File, to: AttachedTo & { purpose?: string }): Promise<void> {
  if (file.size > documentLimits.bytes) throw new Error(tooLarge);
  const words = new URLSearchParams({ ...to, name: file.name });
  const answer = await fetch(`/api/documents?${words}`, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: file,
  }).catch(() => null);
  if (answer?.ok) return;
  const said = refused.safeParse(await answer?.json().catch(() => null));
  throw new Error(
    said.success ? said.data.error.message : "The connection broke off. Attach the file again.",
  );
}
