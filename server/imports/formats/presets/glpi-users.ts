import { days, hasAll, joined, mappingOf, take, takeFirst } from "./making";
import type { Preset } from "./preset";

const login = ["Login", "Identifiant"];
const last = ["Last name", "Surname", "Nom de famille", "Nom"];
const first = ["First name", "Prénom"];

/**
 * Users of GLPI, as its list is exported; English or French.
 *
 * - A person is known by the login. The team is the default group, else the groups; without such a column it is left open.
 * - The role is the title. GLPI's "valid since" and "valid until" are about the login and are taken as first and last day.
 * - The responsible is the manager, by name.
 */
export const glpiUsers: Preset = {
  name: "glpi-users",
  title: "GLPI: users",
  kind: "people",
  recognises: (header) => hasAll(header, login, last, first),
  mapping: (header) =>
    mappingOf("people", {
      id: take(header, login),
      name: joined(header, [first, last]),
      email: take(header, ["Emails", "Email", "Courriels", "Adresses de messagerie"], {
        part: { by: "\n", at: 1 },
      }),
      team: takeFirst(
        header,
        [
          ["Default group", "Groupe par défaut"],
          ["Groups", "Groupes"],
        ],
        {
          part: { by: "\n", at: 1 },
        },
      ),
      role: take(header, ["Title", "Titre"]),
      start_date: take(header, ["Valid since", "Valide depuis"], days(null)),
      end_date: take(header, ["Valid until", "Valide jusqu'à"], days(null)),
      manager: take(header, ["Responsible", "Supervisor", "Responsable"]),
    }),
};
