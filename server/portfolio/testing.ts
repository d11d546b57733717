import { vendorStore } from "../contracts/vendor-store";
import { plainVendor } from "../planning/vendor";
import type { Origin } from "../database/origin";
import type { Saving } from "../database/record-saving";
import { transaction } from "../database/transaction";
import { costCentreStore } from "../organisation/store";
import { costCentre } from "../planning/examples";
import type { Kept } from "../planning/facts";

/** A file somebody imports in a test. */
export const origin: Origin = { actorId: null, actorName: "Ada", door: "import", file: "rows.csv", line: 2 };

/** Facts to be written over whatever is stored, as an import does. */
export const over = <Fact extends Kept>(...facts: readonly Omit<Fact, "version">[]): Saving<Fact>[] =>
  facts.map((fact) => ({ fact, version: null, origin }));

/** What other records refer to: cost centres IT and OPS, vendors V-1 and V-2. */
export const layGround = (): Promise<unknown> =>
  transaction(async (tx) => {
    await costCentreStore.save(tx, over(costCentre("IT"), costCentre("OPS", { parent: "IT" })));
    await vendorStore.save(
      tx,
      over({ ...plainVendor, id: "V-1", name: "Northgate" }, { ...plainVendor, id: "V-2", name: "Hosting" }),
    );
  });
