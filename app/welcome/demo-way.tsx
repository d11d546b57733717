"use client";
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Refused } from "../_parts/entrance";
import classes from "../_parts/entrance.module.css";
import { Panel } from "../_parts/page";
import { useTRPC } from "../_trpc/client";

/** One click, nothing to type: loads the demo organisation where it is not there yet, and signs in as its director. */
export function DemoWay({ loaded, needsCode }: { loaded: boolean; needsCode: boolean }) {
  const trpc = useTRPC();
  const [code, setCode] = useState("");
  const router = useRouter();
  const goIn = () => router.push("/overview");
  const load = useMutation(trpc.setUp.demo.mutationOptions({ onSuccess: goIn }));
  const enter = useMutation(trpc.access.enterDemo.mutationOptions({ onSuccess: goIn }));
  const { isPending, isSuccess, error } = loaded ? enter : load;
  const begin = () => (loaded ? enter.mutate() : load.mutate({ code }));
  const asksCode = needsCode && !loaded;
  return (
    <Panel title="Look around">
      <p className={classes.text}>
        A wholesaler with 45 people in technology, 60 contracts, three clouds and a data-centre exit. All of
        it is invented. You are its director, and can switch to its finance reviewer and a team lead.
      </p>
      <div className={classes.fields}>
        {asksCode && <CodeField value={code} onChange={setCode} />}
        <Button size="sm" onClick={begin} loading={isPending || isSuccess} disabled={asksCode && code === ""}>
          {loaded ? "Enter the demo organisation" : "Look around with the demo organisation"}
        </Button>
        {load.isPending && <Step />}
        {error && <Refused>{error.message}</Refused>}
      </div>
    </Panel>
  );
}

/** What is being done at the moment. */
function Step() {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.setUp.demoStep.queryOptions(undefined, { refetchInterval: 400, staleTime: 0 }),
  );
  return (
    <p className={classes.text} role="status">
      {data ?? "Making the demo organisation …"}
    </p>
  );
}

/** Others can reach this address, so whoever sets it up shows that they can see its terminal. */
export function CodeField({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  return (
    <TextInput
      label="Code"
      description="Others can reach this address: type the code that the terminal shows."
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
