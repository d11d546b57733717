"use client";
import { Button, NativeSelect, PasswordInput, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Refused } from "../_parts/entrance";
import classes from "../_parts/entrance.module.css";
import { Panel } from "../_parts/page";
import { useTRPC } from "../_trpc/client";
import { CodeField } from "./demo-way";

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface OwnWayProps {
  demo: boolean;
  needsCode: boolean;
  /** Made on the server: a browser may call a currency otherwise. */
  currencies: readonly Choice[];
  months: readonly Choice[];
}

/** The first administrator and the organisation; a demo organisation goes, and that is said before. */
export function OwnWay({ demo, needsCode, currencies, months }: OwnWayProps) {
  const trpc = useTRPC();
  const [code, setCode] = useState("");
  const router = useRouter();
  const toImports = () => router.push("/imports");
  const own = useMutation(trpc.setUp.own.mutationOptions({ onSuccess: toImports }));
  const wrong = (field: string) => own.error?.data?.fields[field]?.[0];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    own.mutate({ ...wishIn(new FormData(event.currentTarget)), code });
  };
  const general = own.error && Object.keys(own.error.data?.fields ?? {}).length === 0;
  return (
    <Panel title="Set up ours">
      <form className={classes.fields} onSubmit={submit}>
        {demo && (
          <p className={classes.warn}>
            This removes the demo organisation with all its records, its users and their sessions.
          </p>
        )}
        <fieldset className={classes.group}>
          <legend>The first administrator</legend>
          <TextInput
            name="name"
            label="Name"
            autoComplete="name"
            required
            error={wrong("administrator.name")}
          />
          <TextInput
            name="email"
            type="email"
            label="E-mail"
            autoComplete="username"
            required
            error={wrong("administrator.email")}
          />
          <PasswordInput
            name="password"
            label="Password"
            description="At least 10 characters."
            autoComplete="new-password"
            required
            error={wrong("administrator.password")}
          />
        </fieldset>
        <fieldset className={classes.group}>
          <legend>The organisation</legend>
          <TextInput
            name="organisation"
            label="Name"
            autoComplete="organization"
            required
            error={wrong("organisation.name")}
          />
          <NativeSelect
            name="currency"
            label="Reporting currency"
            description="Fixed once there are exchange rates."
            data={[...currencies]}
            error={wrong("organisation.reportingCurrency")}
          />
          <NativeSelect
            name="start"
            label="The fiscal year starts in"
            data={[...months]}
            error={wrong("organisation.fiscalYearStart")}
          />
        </fieldset>
        {needsCode && <CodeField value={code} onChange={setCode} />}
        {general && <Refused>{own.error?.message}</Refused>}
        <Button
          type="submit"
          size="sm"
          variant={demo ? "default" : "filled"}
          loading={own.isPending || own.isSuccess}
        >
          {demo ? "Remove the demo and set up ours" : "Set up ours"}
        </Button>
      </form>
    </Panel>
  );
}

function wishIn(typed: FormData) {
  const text = (name: string) => String(typed.get(name) ?? "");
  return {
    administrator: { name: text("name"), email: text("email"), password: text("password") },
    organisation: {
      name: text("organisation"),
      reportingCurrency: text("currency"),
      fiscalYearStart: Number(text("start")),
    },
  };
}
