import { version } from "../package.json";
import { sql } from "./database/transaction";

/** Whether the whole house answers, as /api/health says it. */
export type Health =
  | { readonly status: "ok"; readonly version: string; readonly database: "ok" }
  | { readonly status: "unavailable"; readonly version: string; readonly reason: string };

/** Asks the database; what went wrong in detail is for the operator's log and not for whoever asks. */
export async function health(): Promise<Health> {
  try {
    await sql("SELECT 1");
    return { status: "ok", version, database: "ok" };
  } catch (error) {
    console.error("The database does not answer:", error instanceof Error ? error.message : error);
    return { status: "unavailable", version, reason: "The database does not answer." };
  }
}
