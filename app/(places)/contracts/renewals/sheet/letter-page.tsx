"use client";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { ErrorState } from "../../../../_parts/empty-state";
import { WaitingTable } from "../../../../_parts/waiting";
import { useTRPC } from "../../../../_trpc/client";
import { useView } from "../../../use-view";
import { sheetHref } from "../words";
import { letterOf } from "./letter";
import classes from "./sheet.module.css";

/** The notice by itself, to be printed and signed. */
export function LetterPage({ id }: { id: string }) {
  const { view } = useView();
  const { data, error } = useQuery(useTRPC().budget.decisionSheet.queryOptions({ id, view }));
  if (error) return <ErrorState happened="This letter could not be written" remedy={error.message} />;
  if (!data) return <WaitingTable rows={12} what="letter" />;
  return (
    <>
      <div className={`${classes.row} no-print`}>
        <Link href={sheetHref(id)}>Decision sheet</Link>
        <h1 className={classes.hidden}>Notice for {data.row.title}</h1>
        <Button size="compact-sm" variant="default" onClick={() => window.print()}>
          Print
        </Button>
      </div>
      <pre className={classes.paper}>{letterOf(data)}</pre>
    </>
  );
}
