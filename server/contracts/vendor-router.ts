import { allSeen } from "../record-editing";
import { recordProcedures } from "../record-router";
import { plainVendor } from "../planning/vendor";
import { reading, router } from "../trpc";
import { vendorFields, vendorInput } from "./vendor-input";
import { vendorStore } from "./vendor-store";

/** Vendors, one record at a time; what is paid to them is asked of the budget. */
export const vendorsRouter = router({
  ...recordProcedures({
    store: vendorStore,
    fields: vendorFields,
    whole: vendorInput,
    blank: plainVendor,
  }),

  /** Names of all vendors, to choose from. */
  list: reading.query(async ({ ctx }) => {
    const vendors = (await allSeen(vendorStore, ctx.viewer)).map(({ id, name }) => ({ id, name }));
    return vendors.sort((a, b) => a.name.localeCompare(b.name));
  }),
});
