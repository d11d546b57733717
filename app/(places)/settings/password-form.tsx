"use client";
import { Button, PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "../../_trpc/client";
import form from "../editing/form.module.css";
import { Fault, faultOf } from "./faults";
import { useSaid } from "./use-said";

/** Changes one's own password; the one in use is asked for, and all other sessions end. */
export function PasswordForm() {
  const said = useSaid();
  // Each change that was made leaves an empty form behind.
  const [made, setMade] = useState(0);
  const change = useMutation(
    useTRPC().access.changePassword.mutationOptions({
      onSuccess: () => {
        setMade((before) => before + 1);
        said("Your password is changed; all your other sessions have ended.");
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? "");
    change.mutate({ current: text("current"), next: text("next") });
  };
  return (
    <form key={made} onSubmit={submit} aria-label="Change your password">
      <div className={form.fields}>
        <PasswordInput
          name="current"
          label="Password in use"
          autoComplete="current-password"
          required
          error={faultOf(change.error, "current")}
        />
        <PasswordInput
          name="next"
          label="New password"
          description="At least 10 characters."
          inputWrapperOrder={["label", "input", "description", "error"]}
          autoComplete="new-password"
          required
          error={faultOf(change.error, "next")}
        />
      </div>
      <Button type="submit" mt="sm" loading={change.isPending}>
        Change password
      </Button>
      <Fault error={change.error} />
    </form>
  );
}
