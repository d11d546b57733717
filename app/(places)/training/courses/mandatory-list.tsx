"use client";
import Link from "next/link";
import classes from "../training.module.css";
import type { CoursesAnswer } from "./words";

type Asked = Pick<CoursesAnswer, "mandatory" | "ownTeams">;

/** Mandatory courses with who has not completed them; one's own people first. */
export function MandatoryList({ answer: { mandatory, ownTeams } }: { answer: Asked }) {
  return (
    <ul className={classes.list}>
      {mandatory.map(({ id, title, forName, needed, done, lacking }) => {
        const own = (team: string) => Number(ownTeams.includes(team));
        const names = [...lacking].sort((a, b) => own(b.team) - own(a.team) || a.name.localeCompare(b.name));
        return (
          <li key={id}>
            <Link href={`/training/courses/${encodeURIComponent(id)}`} scroll={false}>
              {title}
            </Link>
            , for {forName}: {done} of {needed} completed
            {names.length > 0 && (
              <span className={classes.bad}>
                {"; lacking: "}
                {names
                  .slice(0, 12)
                  .map(({ name }) => name)
                  .join(", ")}
                {names.length > 12 && ` and ${names.length - 12} more`}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
