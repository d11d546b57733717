"use client";
import { Button, PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "../../_trpc/client";
import { Fault, faultOf } from "./faults";
import classes from "./settings.module.css";
import { useSaid } from "./use-said";

/** Gives a user another password; their sessions end. */
export function ResetPassword({ id }: { id: string }) {
  const said = useSaid();
  const [password, setPassword] = useState("");
  const reset = useMutation(
    useTRPC().users.resetPassword.mutationOptions({
      onSuccess: () => {
        setPassword("");
        said("The password is changed and all their sessions have ended.");
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reset.mutate({ id, password });
  };
  return (
    <form className={classes.tools} onSubmit={submit} aria-label="Another password">
      <PasswordInput
        label="New password"
        autoComplete="new-password"
        miw={220}
        required
        value={password}
        onChange={({ currentTarget: { value } }) => setPassword(value)}
        error={faultOf(reset.error, "password")}
      />
      <Button type="submit" variant="default" loading={reset.isPending}>
        Set it
      </Button>
      <Fault error={reset.error} />
    </form>
  );
}
