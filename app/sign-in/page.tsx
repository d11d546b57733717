import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Entrance } from "../_parts/entrance";
import { caller } from "../_trpc/server";
import { SignInForm } from "./form";

export const metadata: Metadata = { title: "Sign in" };

type Asked = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

/** The path to go on to after signing in; never one of another site. */
function onward(asked: string | string[] | undefined): string {
  const own = "http://own";
  if (typeof asked !== "string" || asked.includes("\\") || !URL.canParse(asked, own)) return "/";
  const { origin, pathname, search } = new URL(asked, own);
  return origin === own && !pathname.startsWith("//") ? pathname + search : "/";
}

/** Where one signs in; an installation without an administrator begins at the first page. */
export default async function SignInPage({ searchParams }: Asked) {
  const { callbackUrl, error } = await searchParams;
  const ask = await caller();
  if (await ask.access.me()) redirect(onward(callbackUrl));
  const { administrator, demo, singleSignOn } = await ask.setUp.state();
  if (!administrator) redirect("/welcome");
  return (
    <Entrance title="Sign in" narrow>
      <SignInForm
        onward={onward(callbackUrl)}
        singleSignOn={singleSignOn}
        refused={
          error === undefined
            ? null
            : "You were not let in. Ask an administrator whether you have an account here."
        }
      />
      {demo && (
        <p>
          <a href="/welcome">Look around in the demo organisation</a>
        </p>
      )}
    </Entrance>
  );
}
