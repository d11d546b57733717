import { tokenWish } from "../access/input";
import { demand } from "../access/roles";
import { addToken } from "../access/tokens";
import { transaction } from "../database/transaction";
import { type Call, type Command, Misuse, nothingAfter } from "./command";
import { inInstallation } from "./installation";
import { required, roleIn } from "./role";

async function run(call: Call): Promise<boolean> {
  if (call.words[0] !== "add") throw new Misuse("Say token add --name N --role R.");
  nothingAfter(call, 1);
  const wish = tokenWish.parse({ name: required(call, "name"), role: roleIn(call) });
  return inInstallation(async ({ viewer, origin }) => {
    demand(viewer, "administer");
    const { token } = await transaction((tx) => addToken(tx, wish, origin));
    call.print(token);
    return true;
  });
}

/** `token add --name N --role R`: prints a new token, once. */
export const tokenCommand: Command = {
  usage: ["token add --name N --role R"],
  does: "Makes an access token for programs and prints it; it is shown only now.",
  help: "Roles: admin, director, finance, lead, viewer. CHARTROOM_TOKEN gives the command line a token's rights.",
  options: { name: { type: "string" }, role: { type: "string" } },
  run,
};
