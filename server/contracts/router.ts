import { allSeen } from "../record-editing";
import { recordProcedures } from "../record-router";
import { reading, router } from "../trpc";
import { refuseContractCircle } from "./contract-circle";
import { blankContract, contractFields, contractInput } from "./input";
import { contractStore } from "./store";

/** Contracts, one record at a time; their money is asked of the budget. */
export const contractsRouter = router({
  ...recordProcedures({
    store: contractStore,
    fields: contractFields,
    whole: contractInput,
    blank: blankContract,
    refuse: refuseContractCircle,
  }),

  /** Titles of all contracts, to choose from. */
  list: reading.query(async ({ ctx }) => {
    const contracts = await allSeen(contractStore, ctx.viewer);
    return contracts
      .map(({ id, title }) => ({ id, name: title || id }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }),
});
