"use client";
import { TRPCClientError } from "@trpc/client";
import type { CallError } from "../../_trpc/client";
import classes from "./settings.module.css";

const isCallError = (error: unknown): error is CallError => error instanceof TRPCClientError;

/** What the server says is wrong with one field. */
export const faultOf = (error: unknown, field: string): string | undefined =>
  isCallError(error) ? error.data?.fields[field]?.[0] : undefined;

/** What went wrong beyond single fields, for everybody to hear. */
export function Fault({ error }: { error: { readonly message: string } | null }) {
  if (!error || (isCallError(error) && Object.keys(error.data?.fields ?? {}).length > 0)) return null;
  return (
    <p role="alert" className={classes.failed}>
      {error.message} Nothing was changed.
    </p>
  );
}
