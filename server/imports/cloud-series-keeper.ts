import type { Transaction } from "@/server/database/transaction";
import { Refusal } from "@/server/errors";
import { cloudSeriesStore } from "@/server/infrastructure/store";
import type { CloudSeries } from "@/server/planning/sources/cost-series";
import type { Written } from "./formats/format";
import { inStore, type Keeper, type Keeping } from "./keeper";

type Series = Written<CloudSeries>;

const seriesKey = ({ provider, service, account, currency }: Series): string =>
  JSON.stringify([provider, service, account, currency]);

/** Refuses what would be a second series of the same bills. */
async function refuseTwins(tx: Transaction, rows: readonly Keeping<Series>[]): Promise<void> {
  const { changed } = await cloudSeriesStore.load(tx, null);
  const idsBy = (all: readonly Series[]) => new Map(all.map((series) => [seriesKey(series), series.id]));
  const [stored, told] = [idsBy(changed), idsBy(rows.map(({ fact }) => fact))];
  for (const { fact } of rows) {
    const known = stored.get(seriesKey(fact)) ?? told.get(seriesKey(fact)) ?? fact.id;
    if (known === fact.id) continue;
    const what = `${fact.provider} ${fact.service} of ${fact.account} in ${fact.currency}`;
    throw new Refusal(
      "conflict",
      `${what} is the series ${known} already, and cannot be ${fact.id} as well.`,
    );
  }
}

const stored = inStore(cloudSeriesStore);

/** What is said of cloud bills: one series for each provider, service, account and currency. */
export const cloudSeriesKeeper: Keeper<Series> = {
  ...stored,
  async save(tx, rows, run) {
    await refuseTwins(tx, rows);
    await stored.save(tx, rows, run);
  },
};
