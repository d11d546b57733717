import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/**
 * Runs work on a DuckDB of its own, in memory, that fetches nothing from anywhere and spills to DATA_DIR when a file is larger
 * than the memory it may use. `signal` ends what it is at.
 */
export async function withDuck<T>(
  dataDirectory: string,
  work: (duck: DuckDBConnection) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const folder = join(dataDirectory, "bills", "spill");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: "350MB",
    threads: "2",
    temp_directory: folder,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    preserve_insertion_order: "false",
  });
  const duck = await instance.connect();
  const interrupt = () => duck.interrupt();
  signal?.addEventListener("abort", interrupt);
  try {
    await duck.run("SET TimeZone = 'UTC'");
    return await work(duck);
  } finally {
    signal?.removeEventListener("abort", interrupt);
    duck.closeSync();
    instance.closeSync();
  }
}

/** A text inside SQL. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A column's name inside SQL. */
export const column = (name: string): string => `"${name.replaceAll('"', '""')}"`;
