"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { levelWords } from "@/server/planning/skill-level";
import { showDay } from "../../../_parts/dates";
import { StatusMark } from "../../../_parts/status-mark";
import { type Outputs, useTRPC } from "../../../_trpc/client";
import { NewInRegister, RegisterDetail } from "../../editing/register-detail";
import { useMay } from "../../organisation";
import { blank, description, groups, useSkillKind } from "./skill-kind";

const base = "/training/skills";

/** One skill beside the catalogue: who has it, and which roles ask for it. */
export function SkillDetail({ id }: { id: string }) {
  const mayEdit = useMay("edit-people");
  return (
    <RegisterDetail
      base={base}
      id={id}
      kind={useSkillKind()}
      description={description}
      groups={groups}
      mayEdit={() => mayEdit}
      more={() => <Who id={id} />}
    />
  );
}

type Having = Outputs["budget"]["skill"]["people"][number];

const how = ({ known, verifiedBy, verifiedOn }: Having): string => {
  if (known === "self") return "says so themselves";
  if (known !== "confirmed" || verifiedOn === null) return "not confirmed";
  return `confirmed by ${verifiedBy ?? "somebody"}, ${showDay(verifiedOn)}`;
};

function Who({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().budget.skill.queryOptions({ id }));
  if (!data) return null;
  return (
    <>
      <h3>Who has it</h3>
      {data.people.length === 0 && <p>Nobody here has a level in it.</p>}
      <ul>
        {data.people.map((person) => (
          <li key={person.id}>
            <Link href={`/training?cell=${encodeURIComponent(person.id)}&of=${encodeURIComponent(id)}`}>
              {person.name}
            </Link>
            : {person.level} {levelWords[person.level]}, {how(person)}{" "}
            {person.specialist && <StatusMark tone="accent">specialist</StatusMark>}
          </li>
        ))}
      </ul>
      <h3>Roles that ask for it</h3>
      {data.roles.length === 0 && <p>No role asks for it.</p>}
      <ul>
        {data.roles.map((role) => (
          <li key={role.id}>
            {role.name}: {role.level} {levelWords[role.level]}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The form of a skill that is not there yet. */
export function NewSkill() {
  const mayAdd = useMay("edit-people");
  return <NewInRegister {...{ base, description, groups, blank, mayAdd }} kind={useSkillKind()} />;
}
