import pg from "pg";
import { StartRefusal } from "./start-refusal";

/** The oldest PostgreSQL whose SQL we speak. */
const OLDEST_VERSION = 150_000;

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}

/** Makes sure that a PostgreSQL of the operator's own can be reached and is new enough. */
export async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8_000 });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new StartRefusal(
      `DATABASE_URL: the database at ${host}${pathname} cannot be reached (${reasonOf(error)}).`,
    );
  }
  try {
    const { rows } = await client.query<{ server_version_num: string }>("SHOW server_version_num");
    const version = Number(rows[0]?.server_version_num);
    if (version >= OLDEST_VERSION) return;
    throw new StartRefusal(
      `DATABASE_URL: this is PostgreSQL ${Math.floor(version / 10_000)}, but 15 or newer is needed.`,
    );
  } finally {
    await client.end();
  }
}
