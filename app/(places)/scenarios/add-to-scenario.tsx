"use client";
import { Button } from "@mantine/core";
import { useState } from "react";
import { AssumeForm } from "./assume-form";
import { LeaveOut } from "./leave-out";
import classes from "./scenarios.module.css";

/** What no single record says: an assumption for all, and many records left out at once. */
export function AddToScenario({ scenario }: { scenario: string }) {
  const [shown, setShown] = useState<"assume" | "leave-out" | null>(null);
  const toggle = (which: typeof shown) => setShown(shown === which ? null : which);
  return (
    <>
      <div className={classes.ways}>
        <Button variant="default" aria-expanded={shown === "assume"} onClick={() => toggle("assume")}>
          Assume …
        </Button>
        <Button variant="default" aria-expanded={shown === "leave-out"} onClick={() => toggle("leave-out")}>
          Leave out …
        </Button>
      </div>
      {shown === "assume" && <AssumeForm scenario={scenario} />}
      {shown === "leave-out" && <LeaveOut scenario={scenario} />}
    </>
  );
}
