import { boiStatement } from "./boi-statement";
import { bunqStatement } from "./bunq-statement";
import { datevPostings } from "./datev-postings";
import { ecbRates } from "./ecb-rates";
import { fedH10Rates } from "./fed-h10-rates";
import { fivetranJiraEpics } from "./fivetran-jira-epics";
import { fivetranJiraIssues } from "./fivetran-jira-issues";
import { fivetranJiraVersions } from "./fivetran-jira-versions";
import { glpiComputers } from "./glpi-computers";
import { glpiContracts } from "./glpi-contracts";
import { glpiSuppliers } from "./glpi-suppliers";
import { glpiUsers } from "./glpi-users";
import { focusContractCommitments } from "./focus-contract-commitments";
import { gsaLabourRates } from "./gsa-labour-rates";
import { jiraIssues } from "./jira-issues";
import { netsuiteJournalLines } from "./netsuite-journal-lines";
import { philadelphiaContracts } from "./philadelphia-contracts";
import type { Preset } from "./preset";
import { quickbooksGeneralLedger } from "./quickbooks-general-ledger";
import { raiffeisenStatement } from "./raiffeisen-statement";
import { sapLineItems } from "./sap-line-items";
import { skillMatrix } from "./skill-matrix";
import { snipeItAssets } from "./snipe-it-assets";
import { snipeItLicences } from "./snipe-it-licences";
import { snipeItUsers } from "./snipe-it-users";
import { swedbankStatement } from "./swedbank-statement";
import { ukContractsFinder } from "./uk-contracts-finder";
import { ukOrganogramJunior } from "./uk-organogram-junior";
import { ukPayments } from "./uk-payments";
import { usItContracts } from "./us-it-contracts";
import { workdayJournalLines } from "./workday-journal-lines";
import { xeroAccountTransactions } from "./xero-account-transactions";

/** The layouts of other tools that are known, one line each. */
export const presets: readonly Preset[] = [
  snipeItLicences,
  snipeItAssets,
  snipeItUsers,
  glpiContracts,
  glpiComputers,
  glpiSuppliers,
  glpiUsers,
  jiraIssues,
  fivetranJiraIssues,
  fivetranJiraEpics,
  fivetranJiraVersions,
  sapLineItems,
  datevPostings,
  quickbooksGeneralLedger,
  xeroAccountTransactions,
  netsuiteJournalLines,
  workdayJournalLines,
  ukPayments,
  bunqStatement,
  boiStatement,
  raiffeisenStatement,
  swedbankStatement,
  philadelphiaContracts,
  usItContracts,
  focusContractCommitments,
  ukContractsFinder,
  gsaLabourRates,
  ukOrganogramJunior,
  ecbRates,
  fedH10Rates,
  skillMatrix,
];

/** The preset of that name; undefined where there is none. */
export const presetNamed = (name: string): Preset | undefined =>
  presets.find((preset) => preset.name === name);
