import { isRole, type Role, roles } from "../access/viewer";
import { type Call, Misuse } from "./command";

/** The role a call names. */
export function roleIn(call: Call): Role {
  const role = call.option("role") ?? "";
  if (!isRole(role)) throw new Misuse(`Say --role, one of ${roles.join(", ")}.`);
  return role;
}

/** A required option's value. */
export function required(call: Call, name: string): string {
  const value = call.option(name);
  if (value === undefined || value === "") throw new Misuse(`Say --${name}.`);
  return value;
}
