import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { caller } from "../_trpc/server";
import { Frame } from "./frame";

/** Every place: only for those who are signed in. Each procedure checks that again for itself. */
export default async function PlacesLayout({ children }: { children: ReactNode }) {
  const ask = await caller();
  const me = await ask.access.me();
  if (!me) {
    const { administrator, demo } = await ask.setUp.state();
    redirect(administrator && !demo ? "/sign-in" : "/welcome");
  }
  const period = await ask.budget.period();
  const scenarios = await ask.scenarios.list();
  const folded = (await cookies()).get("navigation")?.value === "folded";
  return (
    <Frame me={me} period={period} scenarios={scenarios} folded={folded}>
      {children}
    </Frame>
  );
}
