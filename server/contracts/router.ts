import { recordProcedures } from "../record-router";
import { router } from "../trpc";
import { refuseContractCircle } from "./contract-circle";
import { blankContract, contractFields, contractInput } from "./input";
import { contractStore } from "./store";

/** Contracts, one record at a time; their money is asked of the budget. */
export const contractsRouter = router(
  recordProcedures({
    store: contractStore,
    fields: contractFields,
    whole: contractInput,
    blank: blankContract,
    refuse: refuseContractCircle,
  }),
);
