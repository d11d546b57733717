import { receive } from "@/server/imports/doors";

export const dynamic = "force-dynamic";

/** Takes a file to be imported. */
export const POST = receive;
