import type { ParseArgsConfig } from "node:util";

/** The command was used in a way it does not understand: exit 2, nothing was tried. */
export class Misuse extends Error {
  override readonly name = "Misuse";
}

/** How a command was called. */
export interface Call {
  /** What stands after the command's name, without options. */
  readonly words: readonly string[];
  option(name: string): string | undefined;
  flag(name: string): boolean;
  /** Prints a part of the answer, and nothing else. */
  print(text: string): void;
}

/** One command of the command line. */
export interface Command {
  /** What is typed: "plan --from YYYY-MM --months N". */
  readonly usage: readonly string[];
  /** One sentence. */
  readonly does: string;
  /** What its options mean, line by line. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** Answers whether it was done; false: refused, with the reasons printed. */
  run(call: Call): Promise<boolean>;
}

/** The n-th word of a call; misuse where it is missing. */
export function word({ words }: Call, at: number, what: string): string {
  const found = words[at];
  if (found === undefined) throw new Misuse(`Say ${what}.`);
  return found;
}

/** Misuse where more was said than is understood. */
export function nothingAfter({ words }: Call, count: number): void {
  if (words.length > count) throw new Misuse(`"${words[count]}" is one word too many.`);
}
