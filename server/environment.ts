import { resolve } from "node:path";
import { z } from "zod";
import { claimDataDirectory, keptSecret } from "./data-directory";
import { StartRefusal } from "./database/start-refusal";

const startsWith = (protocols: readonly string[]) => (text: string) =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);
const url = (protocols: readonly string[], message: string) =>
  z.string().refine(startsWith(protocols), message);
const web = ["http:", "https:"];

const noMailServer = "must look like smtp://user:password@host:587";
const namesHost = (text: string) => URL.canParse(text) && /^[\w.:[\]-]+$/.test(new URL(text).hostname);
/** One plain address, with or without a name before it; nothing that could be read as a second one. */
const sender = /^(?:[^\p{Cc}<>@,;:"\\]{1,80} <[\w.+-]+@[\w-]+(?:\.[\w-]+)*>|[\w.+-]+@[\w-]+(?:\.[\w-]+)*)$/u;

// These mean something else when empty than when absent, so an empty one is a mistake. All others may be left empty.
const NEVER_EMPTY = ["PORT", "HOST", "DATA_DIR", "DATABASE_URL", "AUTH_SECRET"];

const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a whole number from 1 to 65535")
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, "must be a whole number from 1 to 65535")
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "must be a host name or an address, such as 127.0.0.1 or 0.0.0.0")
    .default("127.0.0.1"),
  DATA_DIR: z.string().min(1, "must name a folder").default("./data"),
  DATABASE_URL: url(
    ["postgres:", "postgresql:"],
    "must look like postgresql://user:password@host:5432/database",
  ).optional(),
  CHARTROOM_URL: url(web, "must be an address such as https://chartroom.example.org").optional(),
  CHARTROOM_ADMIN_EMAIL: z.email("must be an e-mail address").optional(),
  CHARTROOM_ADMIN_PASSWORD: z.string().optional(),
  CHARTROOM_DEMO: z.enum(["0", "1"], "must be 1 (load the demo organisation) or 0 (start empty)").optional(),
  CHARTROOM_TOKEN: z.string().optional(),
  AUTH_SECRET: z
    .string()
    .refine((secret) => Buffer.byteLength(secret) >= 32, "must be at least 32 bytes long")
    .optional(),
  OIDC_ISSUER: url(web, "must be the address of the sign-in service").optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  SMTP_URL: url(["smtp:", "smtps:"], noMailServer).refine(namesHost, noMailServer).optional(),
  MAIL_FROM: z
    .string()
    .regex(
      sender,
      "must be an e-mail address, such as chartroom@example.org or Chartroom <chartroom@example.org>",
    )
    .optional(),
});

type Variables = z.infer<typeof variables>;
type Given = Readonly<Record<string, string | undefined>>;

/** Variables that only make sense together. */
const TOGETHER: readonly (readonly (keyof Variables)[])[] = [
  ["CHARTROOM_ADMIN_EMAIL", "CHARTROOM_ADMIN_PASSWORD"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
  ["SMTP_URL", "MAIL_FROM"],
];

/** What the environment asks for, checked; the meaning of each is written in the README. */
export type Environment = {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDirectory: string;
  readonly databaseUrl: string | undefined;
  /** The address in mails, calendars and sign-in, without a slash at its end. */
  readonly address: string;
  readonly authSecret: string;
  readonly admin: { readonly email: string; readonly password: string } | undefined;
  /** True: load the demo organisation without asking; false: start empty without asking; undefined: ask. */
  readonly demo: boolean | undefined;
  /** The token whose rights the command line has. */
  readonly token: string | undefined;
  readonly oidc:
    | { readonly issuer: string; readonly clientId: string; readonly clientSecret: string }
    | undefined;
  readonly mail: { readonly server: string; readonly from: string } | undefined;
};

function present(given: Given): Given {
  const entries = Object.entries(given).filter(([name, value]) => value !== "" || NEVER_EMPTY.includes(name));
  return Object.fromEntries(entries);
}

function check(given: Given): Variables {
  const outcome = variables.safeParse(present(given));
  if (outcome.success) return outcome.data;
  const [issue] = outcome.error.issues;
  throw new StartRefusal(`${issue?.path.join(".")} ${issue?.message}.`);
}

function refuseHalves(checked: Variables): void {
  for (const group of TOGETHER) {
    const missing = group.filter((name) => checked[name] === undefined);
    if (missing.length === 0 || missing.length === group.length) continue;
    throw new StartRefusal(
      `${missing.join(" and ")} must be set too: ${group.join(" and ")} only work together.`,
    );
  }
}

const secretFor = (checked: Variables, folder: string) => checked.AUTH_SECRET ?? keptSecret(folder);

/** Checks all variables; a wrong one is a StartRefusal that names it. Makes DATA_DIR and the secret in it when missing. */
export function readEnvironment(given: Given = process.env): Environment {
  const checked = check(given);
  refuseHalves(checked);
  const dataDirectory = resolve(checked.DATA_DIR);
  claimDataDirectory(dataDirectory);
  const { CHARTROOM_ADMIN_EMAIL: email, CHARTROOM_ADMIN_PASSWORD: password } = checked;
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = checked;
  const { SMTP_URL: server, MAIL_FROM: from } = checked;
  return {
    port: checked.PORT,
    host: checked.HOST,
    dataDirectory,
    databaseUrl: checked.DATABASE_URL,
    address: (checked.CHARTROOM_URL ?? `http://localhost:${checked.PORT}`).replace(/\/+$/, ""),
    authSecret: secretFor(checked, dataDirectory),
    admin: email && password ? { email, password } : undefined,
    demo: checked.CHARTROOM_DEMO === undefined ? undefined : checked.CHARTROOM_DEMO === "1",
    token: checked.CHARTROOM_TOKEN,
    oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : undefined,
    mail: server && from ? { server, from } : undefined,
  };
}

let known: Environment | undefined;

/** The environment of this process, read once, at the first question. Never while the app is being built. */
export function environment(): Environment {
  known ??= readEnvironment();
  return known;
}
