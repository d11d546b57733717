import { awsCur } from "./aws-cur";
import { azureCostDetails } from "./azure-cost-details";
import { focus } from "./focus";
import { googleBilling } from "./google-billing";
import type { BillLayout } from "./layout";
import { oracleCostReport } from "./oracle-cost-report";

/** Every layout of a bill that is read. */
export const billLayouts: readonly BillLayout[] = [
  focus,
  awsCur,
  azureCostDetails,
  googleBilling,
  oracleCostReport,
];
