import { days, hasAll, joined, mappingOf, take } from "./making";
import type { Preset } from "./preset";

/**
 * The table `version` of Jira as Fivetran copies it: a version becomes a milestone on the day of its release, open where none is
 * set. Known by project and version, by their numbers, since names are the same in several projects. Archived ones are left out.
 */
export const fivetranJiraVersions: Preset = {
  name: "fivetran-jira-versions",
  title: "Jira (Fivetran): versions",
  kind: "milestones",
  recognises: (header) =>
    hasAll(header, "_fivetran_synced", "archived", "released", "release_date", "project_id"),
  mapping: (header) =>
    mappingOf(
      "milestones",
      {
        id: joined(header, ["project_id", "id"], "-"),
        name: take(header, "name"),
        date: take(header, "release_date", days("YMD")),
      },
      { leaveOut: [{ column: "archived", is: ["true"] }] },
    ),
};
