import { calendarOf } from "@/server/notifications/calendar";
import { answering, privately, saved } from "@/server/serving-files";
import { currentDay } from "@/server/today";

export const dynamic = "force-dynamic";

interface Address {
  readonly params: Promise<{ readonly token: string }>;
}

/** A person's calendar, by the secret address they were shown; anything else is not found, without saying why. */
export function GET(_: Request, { params }: Address): Promise<Response> {
  return answering(async () => {
    const token = /^(.+)\.ics$/.exec((await params).token)?.[1] ?? "";
    const text = await calendarOf(token, currentDay());
    if (text === null) return new Response("Not found.", { status: 404, headers: privately });
    const said = {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": saved("chartroom.ics"),
    };
    return new Response(text, { headers: { ...privately, ...said } });
  });
}
