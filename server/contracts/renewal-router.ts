import { recordProcedures } from "../record-router";
import { router } from "../trpc";
import { blankRenewal, renewalFields, renewalInput } from "./renewal-input";
import { renewalStore } from "./renewal-store";

/** What people do about the terms of contracts, one record at a time; dates and money are asked of the budget. */
export const renewalsRouter = router(
  recordProcedures({
    store: renewalStore,
    fields: renewalFields,
    whole: renewalInput,
    blank: blankRenewal,
  }),
);
