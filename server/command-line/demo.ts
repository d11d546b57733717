import { demand } from "../access/roles";
import { loadDemoOnce } from "../set-up/demo";
import { type Command, nothingAfter } from "./command";
import { inInstallation } from "./installation";

/** `demo`: loads the demo organisation into an installation without records. */
export const demoCommand: Command = {
  usage: ["demo"],
  does: "Loads the demo organisation into an installation without records.",
  help: "Its users are the director, the finance reviewer and a team lead; see the README.",
  options: {},
  run(call) {
    nothingAfter(call, 0);
    return inInstallation(async ({ viewer }) => {
      demand(viewer, "administer");
      const show = process.stderr.isTTY ? (step: string) => console.error(step) : () => {};
      await loadDemoOnce(show);
      call.print("The demo organisation is loaded.");
      return true;
    });
  },
};
