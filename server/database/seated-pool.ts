import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";

/** Filled with the connection that was asked for while somebody sat here; over once its transaction was ended. */
export type Seat = { client?: pg.PoolClient; over?: boolean };

const endsTransaction = (query: unknown): boolean =>
  typeof query === "object" &&
  query !== null &&
  "text" in query &&
  /^(COMMIT|ROLLBACK)$/i.test(`${query.text}`);

/** Prisma ends transactions by itself, too: when it disconnects and when they take too long. Then nobody may write on. */
function watchEnd(client: pg.PoolClient, seat: Seat): void {
  Reflect.deleteProperty(client, "query");
  client.query = new Proxy(client.query, {
    apply(query, self, given: unknown[]) {
      if (endsTransaction(given[0])) {
        seat.over = true;
        Reflect.deleteProperty(client, "query");
      }
      const answer: unknown = Reflect.apply(query, self, given);
      return answer;
    },
  });
}

/**
 * A pool that remembers who asked it for a connection. Prisma begins its transactions by asking, and never says which
 * connection it was given; raw SQL in the same transaction must know.
 */
export class SeatedPool extends pg.Pool {
  readonly seats = new AsyncLocalStorage<Seat>();

  override connect(): Promise<pg.PoolClient>;
  override connect(
    callback: (
      error: Error | undefined,
      client: pg.PoolClient | undefined,
      done: (release?: boolean | Error) => void,
    ) => void,
  ): void;
  override connect(callback?: Parameters<pg.Pool["connect"]>[0]): Promise<pg.PoolClient> | void {
    if (callback) return super.connect(callback);
    const seat = this.seats.getStore();
    return super.connect().then((client) => {
      if (seat && !seat.client) {
        seat.client = client;
        watchEnd(client, seat);
      }
      return client;
    });
  }
}
