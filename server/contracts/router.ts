import { allSeen } from "../record-editing";
import { recordProcedures } from "../record-router";
import { reading, router } from "../trpc";
import { blankContract, contractFields, contractInput, vendorFields, vendorInput } from "./input";
import { contractStore, vendorStore } from "./store";

/** Contracts, one record at a time; their money is asked of the budget. */
export const contractsRouter = router(
  recordProcedures({
    store: contractStore,
    fields: contractFields,
    whole: contractInput,
    blank: blankContract,
  }),
);

export const vendorsRouter = router({
  ...recordProcedures({
    store: vendorStore,
    fields: vendorFields,
    whole: vendorInput,
    blank: { aliases: [] },
  }),

  /** Names of all vendors, to choose from. */
  list: reading.query(async ({ ctx }) => {
    const vendors = (await allSeen(vendorStore, ctx.viewer)).map(({ id, name }) => ({ id, name }));
    return vendors.sort((a, b) => a.name.localeCompare(b.name));
  }),
});
