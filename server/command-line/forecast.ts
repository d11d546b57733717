import { existsSync, readFileSync } from "node:fs";
import { Refusal } from "../errors";
import { answerForecastFile, type ForecastAnswer } from "../planning/forecast/command";
import { type Call, type Command, nothingAfter, word } from "./command";

const isBound = (name: string) => name.startsWith("lo") || name.startsWith("hi");

/** A block a series: its method, then each number of the range in a line of its own. */
function table({ forecasts, refused }: ForecastAnswer): string {
  const blocks = forecasts.map(({ id, method, mean, ...rest }) => {
    const bounds = Object.entries(rest).filter(([name]) => isBound(name));
    const lines = [["mean", mean] as const, ...bounds].map(([name, values]) =>
      [name, ...[values].flat()].join("\t"),
    );
    return [`${id}\t${method}`, ...lines].join("\n");
  });
  return [...blocks, ...refused.map(({ id, reason }) => `${id}\trefused: ${reason}`)].join("\n");
}

async function run(call: Call): Promise<boolean> {
  const path = word(call, 0, "which file to forecast");
  nothingAfter(call, 1);
  if (!existsSync(path)) throw new Refusal("not-found", `There is no file ${path}.`);
  const answer = answerForecastFile(readFileSync(path, "utf8"));
  if (!("forecasts" in answer)) throw new Refusal("invalid", `${path}: ${answer.refused}.`);
  call.print(call.flag("json") ? JSON.stringify(answer) : table(answer));
  return answer.forecasts.length > 0 || answer.refused.length === 0;
}

/** `forecast <file.json>`: forecasts any monthly series; asks no database. */
export const forecastCommand: Command = {
  usage: ["forecast <file.json> [--json]"],
  does: "Forecasts any monthly series.",
  help: `The file holds {"horizon":18,"levels":[80,95],"series":[{"id","start":"2023-01","values":[…, null for an unknown month]}]}.

  --json  prints {"forecasts":[{"id","method","mean","lo80","hi80","lo95","hi95"}],"refused":[{"id","reason"}]}`,
  options: { json: { type: "boolean" } },
  run,
};
