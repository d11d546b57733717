import type { Command } from "./command";

/** Every command by its name; each is read only when it is called. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import("./import")).importCommand,
  imports: async () => (await import("./imports")).importsCommand,
  mappings: async () => (await import("./mappings")).mappingsCommand,
  export: async () => (await import("./export")).exportCommand,
  template: async () => (await import("./template")).templateCommand,
  plan: async () => (await import("./plan")).planCommand,
  forecast: async () => (await import("./forecast")).forecastCommand,
  explain: async () => (await import("./explain")).explainCommand,
  settings: async () => (await import("./settings")).settingsCommand,
  demo: async () => (await import("./demo")).demoCommand,
  user: async () => (await import("./user")).userCommand,
  token: async () => (await import("./token")).tokenCommand,
  remind: async () => (await import("./remind")).remindCommand,
  check: async () => (await import("./check")).checkCommand,
};
