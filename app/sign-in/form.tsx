"use client";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { Refused } from "../_parts/entrance";
import classes from "../_parts/entrance.module.css";
import { enter } from "./enter";

interface SignInFormProps {
  /** Where to go on to. */
  onward: string;
  singleSignOn: boolean;
  /** Why the last attempt was refused, where the page knows. */
  refused: string | null;
}

/** E-mail and password; what was typed stays after a refusal. */
export function SignInForm({ onward, singleSignOn, refused: before }: SignInFormProps) {
  const [refused, setRefused] = useState(before);
  const [waiting, setWaiting] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    setWaiting(true);
    const reason = await enter(String(typed.get("email")), String(typed.get("password")));
    if (reason === null) return window.location.assign(onward);
    setRefused(reason);
    setWaiting(false);
  };
  return (
    <form className={classes.fields} onSubmit={submit}>
      {refused && <Refused>{refused}</Refused>}
      <TextInput name="email" type="email" label="E-mail" autoComplete="username" required />
      <PasswordInput name="password" label="Password" autoComplete="current-password" required />
      <Button type="submit" size="sm" loading={waiting}>
        Sign in
      </Button>
      {singleSignOn && (
        <Button variant="default" size="sm" onClick={() => void signIn("oidc", { callbackUrl: onward })}>
          Sign in with single sign-on
        </Button>
      )}
    </form>
  );
}
