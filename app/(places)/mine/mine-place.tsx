"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { showDay } from "../../_parts/dates";
import { EmptyState, ErrorState } from "../../_parts/empty-state";
import { useLocale } from "../../_parts/locale";
import { Columns, PageHeader, Panel } from "../../_parts/page";
import { StatusMark } from "../../_parts/status-mark";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { useMay } from "../organisation";
import classes from "./mine.module.css";
import { type MineAnswer, type MineRow, type MineSection, mineFinding, sectionsOf } from "./mine-rows";
import { MineTabs } from "./mine-tabs";
import { useFinish } from "./tasks/finish";

/** What needs whoever looks, on one page one can go through with a thumb. */
export function MinePlace() {
  const { data, error } = useQuery(useTRPC().budget.mine.queryOptions());
  const locale = useLocale();
  const mayAdd = useMay("edit-people");
  if (error) return <ErrorState happened="What needs you could not be fetched" remedy={error.message} />;
  if (!data)
    return (
      <>
        <PageHeader back={<MineTabs />} finding="Mine" title={["Fetching what needs you"]} />
        <WaitingTable rows={10} what="what needs you" />
      </>
    );
  const sections = sectionsOf(data, locale);
  return (
    <>
      <PageHeader
        back={<MineTabs />}
        finding={mineFinding(sections)}
        title={[whoWords(data), `as of ${showDay(data.today)}`]}
        actions={
          mayAdd && (
            <Button component={Link} href="/mine/tasks/new" leftSection={<IconPlus size={14} />}>
              New task
            </Button>
          )
        }
      />
      {data.me === null && data.teams.length === 0 && <NotKnown email={data.email} />}
      <Columns>
        {sections.map((section) => (
          <Panel
            key={section.title}
            title={section.title}
            aside={
              <Link href={section.href}>
                {section.rows.length > 0 ? `All ${section.rows.length}` : "Open"}
              </Link>
            }
          >
            <Section section={section} />
          </Panel>
        ))}
      </Columns>
    </>
  );
}

const whoWords = ({ me, teams, email }: MineAnswer): string =>
  [me?.name ?? email, teams.map(({ name }) => name).join(", ")].filter(Boolean).join(" · ") || "You";

/** Nobody here has the address one signs in with. */
const NotKnown = ({ email }: { email: string | null }) => (
  <Panel>
    <EmptyState
      title="You are not among the people yet"
      action={<Link href="/team/people">Open the people</Link>}
    >
      What is yours is found by your mail address: give a person the address {email ?? "you sign in with"},
      and their contracts, tasks, courses and certificates stand here. Who leads a team sees that team&apos;s,
      by the teams of their account or as the team&apos;s head.
    </EmptyState>
  </Panel>
);

const shown = 8;

function Section({ section: { rows, none, href } }: { section: MineSection }) {
  if (rows.length === 0) return <p className={classes.none}>{none}</p>;
  return (
    <>
      <ul className={classes.rows}>
        {rows.slice(0, shown).map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </ul>
      {rows.length > shown && <Link href={href}>{rows.length - shown} more</Link>}
    </>
  );
}

function Row({ row: { title, href, detail, word, tone, task } }: { row: MineRow }) {
  return (
    <li className={classes.row}>
      <Link href={href} className={classes.words}>
        <strong>{title}</strong>
        <span className={classes.detail}>{detail}</span>
      </Link>
      <span className={classes.end}>{word !== null && <StatusMark tone={tone}>{word}</StatusMark>}</span>
      {task !== null && <Done id={task} title={title} />}
    </li>
  );
}

function Done({ id, title }: { id: string; title: string }) {
  const finish = useFinish();
  return (
    <Button
      size="sm"
      variant="default"
      loading={finish.isPending}
      color={finish.error ? "red" : undefined}
      title={finish.error?.message}
      aria-label={`Done: ${title}`}
      onClick={() => finish.mutate({ id, done: true })}
    >
      Done
    </Button>
  );
}
