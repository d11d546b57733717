import { constant, rule } from "../mapping/mapping";
import { adding } from "./adding";
import { aboveStories, jiraStatuses } from "./jira-words";
import { days, hasAll, mappingOf, take, takeFirst } from "./making";
import type { Preset } from "./preset";

const type = "Issue Type";
const due = ["Due date", "Due Date", "Custom field (Target end)"];
const starts = ["Custom field (Start date)", "Custom field (Target start)", "Created"];

/**
 * Issues of Jira, as "Export CSV" writes them (columns that stand there several times, days as 12/Nov/26 9:31 AM).
 *
 * - Issues above stories (epics, initiatives, features …) become initiatives, known by their key; others are left out, counted.
 * - It starts at its start date or target start, else at the day it was created, and lasts to its due date; one month where none
 *   is set. Words of the usual workflows are taken as our status; another word is refused until it is said what it means.
 * - The assignee is the owner. Amounts are not in Jira: cost centre and currency are left open, costs are 0.
 * - Sprints, labels, links, descriptions and estimates are not taken.
 */
export const jiraIssues: Preset = {
  name: "jira-issues",
  title: "Jira: epics and initiatives",
  kind: "initiatives",
  recognises: (header) => hasAll(header, "Issue key", "Issue id", type, "Summary", "Status"),
  rearrange: (header, rows) =>
    adding(header, rows, {
      "Stands above stories": (cell) => (aboveStories.includes(cell(type).toLowerCase()) ? "yes" : "no"),
    }),
  mapping: (header) =>
    mappingOf(
      "initiatives",
      {
        id: rule("Issue key"),
        title: rule("Summary"),
        start_month: takeFirst(header, starts, days("DMY")),
        duration_months: {
          ...(take(header, due, days("DMY")) ?? constant("1")),
          constant: "1",
          reckoned: { as: "months", first: "start_month" },
        },
        status: take(header, "Status", { values: jiraStatuses }),
        owner: take(header, "Assignee"),
      },
      { leaveOut: [{ column: "Stands above stories", is: ["no"] }], rearrangedBy: "jira-issues" },
    ),
};
