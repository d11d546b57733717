import { days, hasAll, joined, mappingOf, take } from "./making";
import type { Preset } from "./preset";

/**
 * Users of Snipe-IT: the layout of its import template, of the list, and of the file "Export all users".
 *
 * - A person is known by the user name, which Snipe-IT keeps unique; employee numbers are often empty.
 * - The team is the department; the template has none, then it is left open. Manager by name.
 * - Start and end are written year first by the template; the list writes them as the installation does.
 */
export const snipeItUsers: Preset = {
  name: "snipe-it-users",
  title: "Snipe-IT: users",
  kind: "people",
  recognises: (header) =>
    hasAll(header, "Username", "Email", "Manager") &&
    hasAll(header, ["Employee Number", "Employee No."]) &&
    (hasAll(header, "First Name", "Last Name") || hasAll(header, "Name", ["Title", "Job Title"])),
  mapping: (header) =>
    mappingOf("people", {
      id: take(header, "Username"),
      name: joined(header, ["First Name", "Last Name"]) ?? take(header, "Name"),
      email: take(header, "Email"),
      team: take(header, "Department"),
      role: take(header, ["Job Title", "Title"]),
      start_date: take(header, "Start Date", days(null)),
      end_date: take(header, "End Date", days(null)),
      manager: take(header, "Manager"),
    }),
};
