"use client";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useLocale } from "../../../_parts/locale";
import { printNumber } from "../../../_parts/money";
import { useTRPC } from "../../../_trpc/client";
import { useHere } from "../../organisation";
import { useView } from "../../use-view";
import { askedIn } from "./asked";
import classes from "./matrix.module.css";

const filters = ["team", "role", "family", "q", "skill", "skills", "order"];

/** Which people and skills are shown, and in which order; it stands in the address. */
export function MatrixTools({ people, skills }: { people: number; skills: number }) {
  const { address, set } = useView();
  const { teams } = useHere();
  const locale = useLocale();
  const { data } = useQuery(useTRPC().budget.skillChoices.queryOptions());
  const asked = askedIn(address);
  const narrowed = filters.some((name) => address.has(name));
  const choose = (
    name: string,
    label: string,
    choices: readonly { value: string; label: string }[],
    value: string,
  ) => (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.value || null })}
      data={[...choices]}
    />
  );
  const all = (label: string, entries: readonly { id: string; name: string }[] = []) => [
    { value: "", label },
    ...entries.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const own = teams.length > 0 ? [{ id: "own", name: "My teams" }] : [];
  return (
    <div className={classes.tools}>
      <Find name="q" label="Search the people" value={asked.person ?? ""} />
      <Find name="skill" label="Search the skills" value={asked.skill ?? ""} />
      {choose("team", "Team", all("Team: all", [...own, ...(data?.teams ?? [])]), asked.team ?? "")}
      {choose("role", "Role", all("Role: all", data?.roles), asked.role ?? "")}
      {choose(
        "family",
        "Family of skills",
        all(
          "Family: all",
          data?.families.map((name) => ({ id: name, name })),
        ),
        asked.family ?? "",
      )}
      {choose("skills", "Skills shown", shownSkills, asked.skills === "known" ? "" : (asked.skills ?? ""))}
      {choose("order", "Order", orders, asked.order === "name" ? "" : (asked.order ?? ""))}
      {narrowed && (
        <Button variant="subtle" onClick={() => set(Object.fromEntries(filters.map((name) => [name, null])))}>
          Show all
        </Button>
      )}
      <span className={classes.count} role="status">
        {printNumber(people, locale)} people × {printNumber(skills, locale)} skills
      </span>
    </div>
  );
}

const shownSkills = [
  { value: "", label: "Skills they have or need" },
  { value: "short", label: "Skills with gaps" },
  { value: "all", label: "All skills" },
];

const orders = [
  { value: "", label: "By name" },
  { value: "team", label: "By team" },
  { value: "gap", label: "Widest gap first" },
];

function Find({ name, label, value }: { name: string; label: string; value: string }) {
  const { set } = useView();
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setText(value);
  }
  useEffect(() => {
    if (text === known) return;
    const waiting = setTimeout(() => set({ [name]: text || null }), 200);
    return () => clearTimeout(waiting);
  });
  return (
    <TextInput
      type="search"
      size="xs"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      className={classes.field}
    />
  );
}
