"use client";
import { Button, NativeSelect } from "@mantine/core";
import { levels } from "@/server/planning/skill";
import { levelWords } from "@/server/planning/skill-level";
import { RecordSelect } from "../../../_parts/record-select";
import type { Field } from "../../editing/described-field";
import { replaced, without } from "../../editing/list-changes";
import { useSkillChoices } from "../role-choices";
import classes from "../team.module.css";
import type { RoleFields } from "./words";

type Required = RoleFields["skills"];

/** The skills a role asks for, each at a level. */
export const requiredSkills: Field<Required> = {
  label: "Skills",
  wide: true,
  show: (skills) => <Shown skills={skills} />,
  edit: ({ value, onChange, error }) => <Edited skills={value} onChange={onChange} error={error} />,
};

function Shown({ skills }: { skills: Required }) {
  const choices = useSkillChoices();
  if (skills.length === 0) return "–";
  const name = (id: string) => choices.find((choice) => choice.id === id)?.name ?? id;
  return skills.map(({ skill, level }) => `${name(skill)} ${level}`).join(", ");
}

interface EditedProps {
  skills: Required;
  onChange: (skills: Required) => void;
  error: string | undefined;
}

function Edited({ skills, onChange, error }: EditedProps) {
  const choices = useSkillChoices();
  return (
    <fieldset className={classes.list}>
      <legend>Skills it asks for</legend>
      {skills.map(({ skill, level }, at) => (
        <div key={skill} className={classes.row}>
          <RecordSelect
            label="Skill"
            records={choices.filter(({ id }) => id === skill || !skills.some((other) => other.skill === id))}
            value={skill}
            onChange={(id) => id !== null && onChange(replaced(skills, at, { skill: id }))}
          />
          <NativeSelect
            size="sm"
            label="From level"
            value={String(level)}
            onChange={({ currentTarget }) =>
              onChange(
                replaced(skills, at, {
                  level: levels.find((each) => String(each) === currentTarget.value) ?? level,
                }),
              )
            }
            data={levels.map((each) => ({ value: String(each), label: `${each} ${levelWords[each]}` }))}
          />
          <Button size="compact-sm" variant="subtle" onClick={() => onChange(without(skills, at))}>
            Take out
          </Button>
        </div>
      ))}
      {error && <p role="alert">{error}</p>}
      <RecordSelect
        label="Add a skill"
        records={choices.filter(({ id }) => !skills.some((other) => other.skill === id))}
        value={null}
        onChange={(id) => id !== null && onChange([...skills, { skill: id, level: 3 }])}
      />
    </fieldset>
  );
}
