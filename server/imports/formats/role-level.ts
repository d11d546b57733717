import { type RoleLevel, roleLevels } from "@/server/planning/role";
import type { Cell } from "./column";

/** L1 to L4, specialist or lead, in any case. */
export const roleLevelCell: Cell<RoleLevel> = {
  kind: roleLevels.join(", "),
  read: (text) => {
    const wanted = text.trim().toLowerCase();
    const value = roleLevels.find((level) => level.toLowerCase() === wanted);
    return value === undefined ? { reason: `not one of ${roleLevels.join(", ")}` } : { value };
  },
  print: (level) => level,
};
