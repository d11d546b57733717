import { cache } from "react";
import { headers } from "next/headers";
import { asking } from "@/server/access/request";
import { createCaller } from "@/server/router";

const known = cache(async () => asking(await headers()));

/** Asks the procedures for a page that is made on the server, as whoever asks for the page and with their rights. */
export async function caller(): Promise<ReturnType<typeof createCaller>> {
  // While a page is made no cookie can be set any more; procedures that sign in are for the browser.
  return createCaller({ ...(await known()), setCookie: () => {} });
}
