"use client";
import { Button, SegmentedControl, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { type Level, levels } from "@/server/planning/skill";
import { levelWords } from "@/server/planning/skill-level";
import { changed } from "../../../_parts/address";
import { showDay } from "../../../_parts/dates";
import { DetailPanel, Facts } from "../../../_parts/detail-panel";
import { ErrorState } from "../../../_parts/empty-state";
import { StatusMark } from "../../../_parts/status-mark";
import { type Outputs, useTRPC, useTRPCClient } from "../../../_trpc/client";
import { RecordPast } from "../../editing/record-past";
import { useRefresh } from "../../editing/use-refresh";
import { useSay } from "../../scenario-say";
import { useView } from "../../use-view";
import { SelfLevel } from "./self-level";
import type { Levels } from "./use-levels";

type Answer = Outputs["budget"]["skillCell"];

/** One person and one skill beside the matrix: level, who confirmed it when, what is asked for, and what was before. */
export function CellDetail({ person, skill, give }: { person: string; skill: string; give: Levels["give"] }) {
  const trpc = useTRPC();
  const { address } = useView();
  const { data, error } = useQuery(trpc.budget.skillCell.queryOptions({ person, skill }));
  const closeHref = `/training${changed(address, { cell: null, of: null })}`;
  return (
    <DetailPanel
      title={data ? `${data.person.name}: ${data.skill.name}` : "Skill"}
      subtitle={data && [data.person.role, data.person.team, data.skill.family].filter(Boolean).join(" · ")}
      closeHref={closeHref}
    >
      {error && <ErrorState happened="The level could not be fetched" remedy={error.message} />}
      {data && <Shown answer={data} give={give} />}
    </DetailPanel>
  );
}

function Shown({ answer, give }: { answer: Answer; give: Levels["give"] }) {
  const { person, skill, entry, mayEdit, isSelf } = answer;
  const { data: history } = useQuery(
    useTRPC().personSkills.history.queryOptions({ person: person.id, skill: skill.id }),
  );
  return (
    <>
      {mayEdit && <Give answer={answer} give={give} />}
      {isSelf && <SelfLevel skill={skill} level={entry?.selfLevel ?? null} />}
      <Facts facts={factsOf(answer)} />
      <p>
        <Link href={`/team/people/${encodeURIComponent(person.id)}`}>{person.name}</Link>
        {" · "}
        <Link href={`/training/skills/${encodeURIComponent(skill.id)}`}>Everybody with {skill.name}</Link>
      </p>
      <RecordPast entries={history} />
    </>
  );
}

const words = (level: Level | null) => (level === null ? null : `${level} ${levelWords[level]}`);

function factsOf({ entry, required, known, verifiedByName }: Answer) {
  const confirmed =
    known === "confirmed" && entry?.verifiedOn
      ? `${verifiedByName ?? "somebody"}, ${showDay(entry.verifiedOn)}`
      : known === "unknown"
        ? "nothing said yet"
        : known === "self"
          ? "not yet: self-assessed only"
          : "not yet: noted without a day";
  const gap = required === null ? null : required - (entry?.level ?? entry?.selfLevel ?? 0);
  return [
    ["Level", words(entry?.level ?? null)],
    ["Says of themselves", words(entry?.selfLevel ?? null)],
    ["Confirmed by", confirmed],
    ["The role asks for", words(required)],
    [
      "Difference",
      gap === null ? null : gap > 0 ? (
        <StatusMark tone="bad">{gap} short</StatusMark>
      ) : (
        <StatusMark tone="good">{gap === 0 ? "as asked for" : `${-gap} above`}</StatusMark>
      ),
    ],
    ["Specialist", entry?.specialist ? "yes: the one others ask" : "no"],
  ] as const;
}

/** For a lead of the person's team, and those who edit all people. */
function Give({ answer: { person, skill, entry }, give }: { answer: Answer; give: Levels["give"] }) {
  const client = useTRPCClient();
  const refresh = useRefresh("personSkills");
  const say = useSay();
  const cell = { person: person.id, skill: skill.id };
  const level = entry?.level ?? null;
  const self = entry?.selfLevel ?? null;
  const set = (to: Level | null) =>
    give([{ ...cell, level: to, before: level }], `${person.name}, ${skill.name}: ${to ?? "no level"}.`);

  async function mark(specialist: boolean) {
    try {
      await client.personSkills.set.mutate({ cells: [{ ...cell, specialist }] });
      await refresh();
    } catch (error) {
      say.done(`It was not changed: ${error instanceof Error ? error.message : "unknown reason"}`);
    }
  }

  return (
    <>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label="Level"
        value={level === null ? "" : String(level)}
        onChange={(value) => set(levels.find((one) => String(one) === value) ?? null)}
        data={[
          { value: "", label: "–" },
          ...levels.map((one) => ({ value: String(one), label: String(one) })),
        ]}
      />
      {self !== null && self !== level && (
        <Button mt="xs" onClick={() => set(self)}>
          Confirm {self}, as {person.name} says
        </Button>
      )}
      {entry && (
        <Switch
          mt="xs"
          label="Specialist: the one others ask"
          checked={entry.specialist}
          onChange={({ currentTarget }) => void mark(currentTarget.checked)}
        />
      )}
    </>
  );
}
