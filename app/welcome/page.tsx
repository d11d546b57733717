import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Entrance } from "../_parts/entrance";
import classes from "../_parts/entrance.module.css";
import { caller } from "../_trpc/server";
import { Questions } from "../_trpc/client";
import { DemoWay } from "./demo-way";
import { OwnWay } from "./own-way";

export const metadata: Metadata = { title: "Welcome" };

const months = Array.from({ length: 12 }, (_, i) => ({
  value: String(i + 1),
  label: new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(Date.UTC(2026, i, 1)),
}));

const usual = ["EUR", "GBP", "USD", "CHF"];

/** All currencies in use, the usual ones first. */
function currencies() {
  const names = new Intl.DisplayNames("en-GB", { type: "currency" });
  const others = Intl.supportedValuesOf("currency").filter((code) => !usual.includes(code));
  return [...usual, ...others].map((value) => ({ value, label: `${value} · ${names.of(value)}` }));
}

/** The first page of an installation: look around with the demo organisation, or set up one's own. */
export default async function WelcomePage() {
  const ask = await caller();
  const [me, state] = [await ask.access.me(), await ask.setUp.state()];
  const { administrator, demo, empty, needsCode, offersDemo } = state;
  const maySetUp = me?.rights.includes("administer") ?? false;
  if (administrator && !demo && !(maySetUp && empty)) redirect(me ? "/overview" : "/sign-in");
  return (
    <Entrance title={demo ? "This is a demo of Chartroom" : "Welcome to Chartroom"}>
      <p className={classes.text}>
        Vendor contracts, infrastructure costs, positions and the roadmap, joined in one plan of months.
      </p>
      <Questions>
        <div className={classes.ways}>
          {(demo || (empty && offersDemo)) && <DemoWay loaded={demo} needsCode={needsCode} />}
          {administrator ? (
            <SignInWay signedIn={maySetUp} />
          ) : (
            <OwnWay demo={demo} needsCode={needsCode} currencies={currencies()} months={months} />
          )}
        </div>
      </Questions>
    </Entrance>
  );
}

function SignInWay({ signedIn }: { signedIn: boolean }) {
  return (
    <section aria-labelledby="own">
      <h2 id="own">Our organisation</h2>
      <p className={classes.text}>
        {signedIn
          ? "Name it and say how it counts, then import your records."
          : "This installation has an administrator."}
      </p>
      {signedIn ? <a href="/settings">Settings</a> : <a href="/sign-in">Sign in</a>}
    </section>
  );
}
