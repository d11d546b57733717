import { text } from "node:stream/consumers";
import { userWish } from "../access/input";
import { demand } from "../access/roles";
import { addUser } from "../access/users";
import { transaction } from "../database/transaction";
import { Refusal } from "../errors";
import { type Call, type Command, Misuse, nothingAfter } from "./command";
import { inInstallation } from "./installation";
import { required, roleIn } from "./role";

/** The password's first line, read from standard input: on the command line others could see it. */
async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write("Password (it is shown while you type), then Ctrl-D: ");
  const [line = ""] = (await text(process.stdin)).split(/\r?\n/);
  if (line === "") throw new Refusal("invalid", "No password came on standard input.");
  return line;
}

async function run(call: Call): Promise<boolean> {
  if (call.words[0] !== "add") throw new Misuse("Say user add --email E --role R.");
  nothingAfter(call, 1);
  const [email, role] = [required(call, "email"), roleIn(call)];
  const name = call.option("name") ?? email.split("@")[0] ?? email;
  const password = await readPassword();
  const wish = userWish.parse({ email, name, role, password });
  return inInstallation(async ({ viewer, origin }) => {
    demand(viewer, "administer");
    await transaction((tx) => addUser(tx, wish, origin));
    call.print(`${wish.email} may sign in as ${role}.`);
    return true;
  });
}

/** `user add --email E --role R`: an account; its password comes on standard input. */
export const userCommand: Command = {
  usage: ["user add --email E --role R [--name N] < password"],
  does: "Makes an account; the password is read from standard input.",
  help: "Roles: admin, director, finance, lead, viewer.",
  options: { email: { type: "string" }, role: { type: "string" }, name: { type: "string" } },
  run,
};
