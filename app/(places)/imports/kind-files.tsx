"use client";
import classes from "./first-steps.module.css";
import { kindName } from "./kinds";

interface KindFilesProps {
  what: "template" | "export";
  kind: string;
  /** What the files are, where nothing beside them says it. */
  named?: string;
}

/** A template or an export of a kind, as CSV and as Excel. */
export function KindFiles({ what, kind, named }: KindFilesProps) {
  const address = `/api/imports/${what}/${kind}`;
  const of = `${what === "template" ? "Template" : "Export"} of ${kindName(kind).toLowerCase()}`;
  return (
    <span className={classes.files}>
      {named && <span className={classes.soft}>{named}</span>}
      <a href={address} aria-label={`${of} as CSV`}>
        CSV
      </a>
      <a href={`${address}?as=xlsx`} aria-label={`${of} for Excel`}>
        Excel
      </a>
    </span>
  );
}
