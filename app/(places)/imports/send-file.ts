import { z } from "zod";
import type { NotTaken } from "../brought-files";
import type { SentFile } from "./sheets";

/** How far the sending of a file is. */
export interface Sending {
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly secondsLeft: number | null;
}

/** What a sent file turned out to hold: itself, or what an archive contains; and what of that was not taken. */
export interface Sent {
  readonly files: readonly SentFile[];
  readonly leftOut: readonly NotTaken[];
}

const taken = z.object({
  files: z.array(z.object({ id: z.string(), name: z.string() })),
  leftOut: z.array(z.object({ name: z.string(), reason: z.string() })),
});
const refused = z.object({ error: z.object({ message: z.string() }) });

const notTaken = "The server did not take the file.";

function answerOf(request: XMLHttpRequest): Sent {
  const body: unknown = JSON.parse(request.responseText);
  if (request.status === 200) return taken.parse(body);
  const said = refused.safeParse(body);
  throw new Error(said.success ? said.data.error.message : notTaken);
}

const left = (sent: number, all: number, seconds: number): number | null =>
  sent === 0 || seconds < 1 ? null : (seconds * (all - sent)) / sent;

/** Sends a file as it is and says how far it is; only this old way of asking tells a browser how much was sent. */
export function sendFile(file: File, tell: (sending: Sending) => void, stop: AbortSignal): Promise<Sent> {
  const [{ name, size: bytes }, started] = [file, Date.now()];
  tell({ name, bytes, sent: 0, secondsLeft: null });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    stop.addEventListener("abort", () => request.abort());
    request.upload.onprogress = ({ loaded: sent }) =>
      tell({ name, bytes, sent, secondsLeft: left(sent, bytes, (Date.now() - started) / 1_000) });
    request.onabort = () => reject(new Error("The sending was stopped."));
    request.onerror = () => reject(new Error("The connection broke off. Send the file again."));
    request.onload = () => {
      try {
        resolve(answerOf(request));
      } catch (error) {
        reject(error instanceof Error ? error : new Error(notTaken));
      }
    };
    request.open("POST", `/api/imports/upload?name=${encodeURIComponent(name)}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.send(file);
  });
}
