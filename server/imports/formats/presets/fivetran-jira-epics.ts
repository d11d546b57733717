import { hasAll, mappingOf, take, takeFirst } from "./making";
import type { Preset } from "./preset";

/** The table `epic` of Jira as Fivetran copies it: it has no dates, so an epic becomes a milestone whose day is still open. */
export const fivetranJiraEpics: Preset = {
  name: "fivetran-jira-epics",
  title: "Jira (Fivetran): epics",
  kind: "milestones",
  recognises: (header) => hasAll(header, "_fivetran_synced", "key", "name", "summary", "done"),
  mapping: (header) =>
    mappingOf("milestones", { id: take(header, "key"), name: takeFirst(header, ["name", "summary"]) }),
};
