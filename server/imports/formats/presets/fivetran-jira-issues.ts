import { constant } from "../mapping/mapping";
import { days, hasAll, mappingOf, take } from "./making";
import type { Preset } from "./preset";

/**
 * The table `issue` of Jira as Fivetran copies it.
 *
 * - Its type, status and project are numbers that other tables explain, so neither can be told from this one: every issue that was
 *   not deleted becomes an initiative that is an idea, which does not count in the plan.
 * - It starts the day it was created and lasts to its due date; one month where none is set. Cost centre and currency are left open.
 */
export const fivetranJiraIssues: Preset = {
  name: "fivetran-jira-issues",
  title: "Jira (Fivetran): issues",
  kind: "initiatives",
  recognises: (header) =>
    hasAll(header, "_fivetran_synced", "issue_type", "key", "summary", "due_date", "created"),
  mapping: (header) =>
    mappingOf(
      "initiatives",
      {
        id: take(header, "key"),
        title: take(header, "summary"),
        start_month: take(header, "created", days("YMD")),
        duration_months: {
          ...(take(header, "due_date", days("YMD")) ?? constant("1")),
          constant: "1",
          reckoned: { as: "months", first: "start_month" },
        },
        status: constant("idea"),
      },
      hasAll(header, "_fivetran_deleted")
        ? { leaveOut: [{ column: "_fivetran_deleted", is: ["true"] }] }
        : {},
    ),
};
