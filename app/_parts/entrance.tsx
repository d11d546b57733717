import { IconCompass } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./entrance.module.css";

/** A page before one is signed in: no navigation, one column in the middle. */
export function Entrance({
  title,
  children,
  narrow,
}: {
  title: string;
  children: ReactNode;
  narrow?: boolean;
}) {
  return (
    <main className={classes.page}>
      <div className={classes.column} data-narrow={narrow || undefined}>
        <p className={classes.product}>
          <IconCompass size={20} stroke={1.6} aria-hidden />
          Chartroom
        </p>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}

/** Why something was refused, said at once by screen readers. */
export function Refused({ children }: { children: ReactNode }) {
  return (
    <p className={classes.refused} role="alert">
      {children}
    </p>
  );
}
