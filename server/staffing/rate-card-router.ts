import { recordProcedures } from "../record-router";
import { router } from "../trpc";
import { blankRateCard, rateCardFields, rateCardInput } from "./rate-card-input";
import { rateCardStore } from "./rate-card-store";

/** What vendors ask for roles, one record at a time. */
export const rateCardsRouter = router(
  recordProcedures({
    store: rateCardStore,
    fields: rateCardFields,
    whole: rateCardInput,
    blank: blankRateCard,
  }),
);
