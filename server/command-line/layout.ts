import { encodings, asFound, type Layout } from "../imports/formats/mapping/layout";
import { type Call, Misuse } from "./command";

/** Where a table lies in its file, as far as the call says. */
export function layoutIn(call: Call): Layout {
  const named = call.option("encoding")?.toLowerCase();
  const encoding = encodings.find((each) => each === named) ?? null;
  if (named !== undefined && encoding === null)
    throw new Misuse(`There is no encoding "${named}"; there are ${encodings.join(", ")}.`);
  return { ...asFound, encoding, sheet: call.option("sheet") ?? null };
}

export const layoutOptions = { encoding: { type: "string" }, sheet: { type: "string" } } as const;

export const layoutHelp = `  --encoding E      for text that is not UTF-8: ${encodings.join(", ")}
  --sheet NAME      for workbooks: the sheet to read; else the first that has a table`;
