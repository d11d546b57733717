"use client";
import { Alert, Button, CopyButton, NativeSelect, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "../../_trpc/client";
import { Fault, faultOf } from "./faults";
import { roleChoices, roleOf } from "./roles";
import classes from "./settings.module.css";
import { useSaid } from "./use-said";

const lives = [
  { value: "90", label: "90 days" },
  { value: "365", label: "a year" },
  { value: "", label: "until it is ended" },
];

const inDays = (text: string): Date | null =>
  text === "" ? null : new Date(Date.now() + Number(text) * 86_400_000);

/** Makes a token; its text is shown this once. */
export function NewToken() {
  const said = useSaid();
  const [made, setMade] = useState<string | null>(null);
  const add = useMutation(
    useTRPC().tokens.add.mutationOptions({
      onSuccess: ({ token }) => {
        setMade(token);
        said("The token is made.");
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? "");
    add.mutate({ name: text("name"), role: roleOf(text("role")), expiresAt: inDays(text("life")) });
    event.currentTarget.reset();
  };
  return (
    <>
      <form onSubmit={submit} className={classes.tools} aria-label="New token">
        <TextInput
          name="name"
          size="xs"
          label="New token for"
          placeholder="Nightly import"
          required
          error={faultOf(add.error, "name")}
        />
        <NativeSelect name="role" size="xs" label="It may what this role may" data={[...roleChoices]} />
        <NativeSelect name="life" size="xs" label="It lives" data={lives} />
        <Button type="submit" size="xs" variant="default" loading={add.isPending}>
          Make token
        </Button>
      </form>
      <Fault error={add.error} />
      {made && <Shown token={made} onClose={() => setMade(null)} />}
    </>
  );
}

function Shown({ token, onClose }: { token: string; onClose: () => void }) {
  return (
    <Alert
      title="Copy it now: it is shown this once"
      withCloseButton
      closeButtonLabel="I have it"
      onClose={onClose}
      variant="outline"
    >
      <code className={classes.secret}>{token}</code>
      <CopyButton value={token}>
        {({ copied, copy }) => (
          <Button size="xs" variant="default" onClick={copy}>
            {copied ? "Copied" : "Copy"}
          </Button>
        )}
      </CopyButton>
    </Alert>
  );
}
