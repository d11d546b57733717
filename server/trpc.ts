import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { type z, ZodError } from "zod";
import { noteAccess } from "./access/denied";
import type { Asking } from "./access/request";
import { demand, type Right } from "./access/roles";
import { originOf } from "./access/viewer";
import { refuseWhileOpen } from "./access/open-scenario";
import { databaseIsAway } from "./database/unavailable";
import { away, httpStatus, Refusal, type RefusalCode } from "./errors";

/** What every procedure knows of the request it answers. */
export interface Context extends Asking {
  /** Sets the browser's session; nothing where no browser asked. */
  readonly setCookie: (header: string) => void;
}

/** What a procedure asks of whoever calls it: a right, to be signed in, or nothing. The table of roles is made from it. */
export type Demand = Right | "signed-in" | "nothing";

const codes = {
  invalid: "BAD_REQUEST",
  unauthenticated: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  "not-found": "NOT_FOUND",
  conflict: "CONFLICT",
  "too-many": "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
} as const satisfies Record<RefusalCode, TRPCError["code"]>;

/** What a refused call says besides its code: the refusal with what helps, or what is wrong field by field. */
export interface RefusalData {
  readonly refusal: { readonly code: RefusalCode; readonly details: unknown } | null;
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** Refusals and wrong input are told; anything else is a bug, of which the outside learns nothing. */
function saying(error: TRPCError): { message: string } & RefusalData {
  const cause = databaseIsAway(error) ? away() : error.cause;
  if (cause instanceof Refusal)
    return { message: cause.message, refusal: { code: cause.code, details: cause.details }, fields: {} };
  if (cause instanceof ZodError) {
    const fields = fieldErrors(cause);
    const message = Object.values(fields).flat()[0] ?? "The input is not valid.";
    return { message, refusal: { code: "invalid", details: null }, fields };
  }
  const internal = error.code === "INTERNAL_SERVER_ERROR";
  const message = internal
    ? "Something went wrong on the server. Nothing was changed; the server's log says more."
    : (plainText[error.code] ?? "The request was not understood.");
  return { message, refusal: null, fields: {} };
}

const plainText: Partial<Record<TRPCError["code"], string>> = {
  NOT_FOUND: "There is no such procedure.",
  METHOD_NOT_SUPPORTED: "This procedure wants another method.",
  UNSUPPORTED_MEDIA_TYPE: "Only JSON is read here.",
  PAYLOAD_TOO_LARGE: "The request is too large.",
};

/** Messages by the path of the field; records are sent as `fields`, which is not part of a field's name. */
function fieldErrors(error: ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const { path, message } of error.issues) {
    const field = (path[0] === "fields" ? path.slice(1) : path).join(".");
    fields[field] = [...(fields[field] ?? []), message];
  }
  return fields;
}

const t = initTRPC
  .context<Context>()
  .meta<{ demand: Demand }>()
  .create({
    transformer: superjson,
    errorFormatter({ shape, error }) {
      const { message, ...data } = saying(error);
      const { refusal } = data;
      const code = refusal ? codes[refusal.code] : shape.data.code;
      const status = refusal ? httpStatus[refusal.code] : shape.data.httpStatus;
      return { ...shape, message, data: { code, httpStatus: status, ...data } };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Gives refusals their code, and leaves a row in the audit trail where somebody who is signed in was denied something. */
const telling = t.middleware(async ({ next, path, ctx }) => {
  const result = await next();
  if (result.ok || !(result.error.cause instanceof Refusal)) return result;
  const { cause } = result.error;
  if (cause.code === "forbidden" && ctx.viewer)
    await noteAccess("denied", { kind: "procedures", recordId: path }, originOf(ctx.viewer));
  throw new TRPCError({ code: codes[cause.code], message: cause.message, cause });
});

const asViewer = t.middleware(({ next, ctx, meta }) => {
  const { viewer } = ctx;
  const asked = meta?.demand ?? "administer";
  if (asked === "nothing") return next();
  if (!viewer) throw new Refusal("unauthenticated", "Sign in first.");
  if (asked !== "signed-in") demand(viewer, asked);
  return next();
});

const procedureWith = (asked: Demand) => t.procedure.meta({ demand: asked }).use(telling).use(asViewer);

/** For everybody, signed in or not. The list of these is short and written down in role-table.test.ts. */
export const open = procedureWith("nothing");

/** The caller's viewer and how the audit trail names it. */
const signedProcedure = (asked: Exclude<Demand, "nothing">) =>
  procedureWith(asked).use(({ next, ctx }) => {
    const { viewer } = ctx;
    if (!viewer) throw new Refusal("unauthenticated", "Sign in first.");
    return next({ ctx: { viewer, origin: originOf(viewer) } });
  });

/** What no scenario can hold is not changed while one is open: whoever looks at a scenario would take it for a part of it. */
const ofRecordsOnly = (asked: Right) =>
  signedProcedure(asked).use(({ next, ctx, type }) => {
    if (type === "mutation") refuseWhileOpen(ctx.viewer);
    return next();
  });

/** Each asks a right of access/roles.ts before anything else happens. */
export const signedIn = signedProcedure("signed-in");
export const reading = signedProcedure("read");
export const editing = signedProcedure("edit-records");
export const editingPeople = signedProcedure("edit-people");
export const editingRates = signedProcedure("edit-rates");
export const settling = ofRecordsOnly("edit-settings");
export const closing = ofRecordsOnly("close");
export const importing = ofRecordsOnly("import");
export const auditing = signedProcedure("see-audit");
export const administering = signedProcedure("administer");

/** Parses what came together from stored and sent values; what is wrong is told like wrong input. */
export function checked<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const outcome = schema.safeParse(value);
  if (outcome.success) return outcome.data;
  throw new TRPCError({ code: "BAD_REQUEST", cause: outcome.error });
}
