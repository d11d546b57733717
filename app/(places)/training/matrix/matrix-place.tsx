"use client";
import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconClipboardText } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { changed } from "../../../_parts/address";
import { showDay } from "../../../_parts/dates";
import { WithDetail } from "../../../_parts/detail-panel";
import { EmptyState, ErrorState } from "../../../_parts/empty-state";
import { useLocale } from "../../../_parts/locale";
import { PageHeader, Panel } from "../../../_parts/page";
import { WaitingTable } from "../../../_parts/waiting";
import { useTRPC } from "../../../_trpc/client";
import { useHere, useMay } from "../../organisation";
import { CloseFirst } from "../../scenario-close-first";
import { useView } from "../../use-view";
import { UsualSkills } from "../skills/usual-skills";
import { TrainingTabs } from "../training-tabs";
import { askedIn, cellIn } from "./asked";
import { CellDetail } from "./cell-detail";
import { finding } from "./finding";
import { MatrixGrid } from "./matrix-grid";
import { MatrixLegend } from "./matrix-legend";
import { MatrixPhone } from "./matrix-phone";
import { MatrixTools } from "./matrix-tools";
import classes from "./matrix.module.css";
import { PasteDialog } from "./paste-dialog";
import { type Levels, useLevels } from "./use-levels";
import { block } from "./use-windows";

/** People × skills against what their roles ask for, with the open cell beside it. */
export function MatrixPlace() {
  const { address } = useView();
  const levels = useLevels();
  const open = cellIn(address);
  return (
    <WithDetail
      list={<Matrix levels={levels} />}
      detail={open && <CellDetail key={`${open.person}/${open.skill}`} {...open} give={levels.give} />}
    />
  );
}

function Matrix({ levels }: { levels: Levels }) {
  const here = useHere();
  const locale = useLocale();
  const { address } = useView();
  const asked = askedIn(address);
  const first = { rows: { from: 0, count: block }, columns: { from: 0, count: block } };
  const { data, error } = useQuery({
    ...useTRPC().budget.skillMatrix.queryOptions({ ...asked, ...first }),
    placeholderData: (before) => before,
  });
  if (error) return <ErrorState happened="The skills could not be fetched" remedy={error.message} />;
  if (!data)
    return (
      <>
        <PageHeader back={<TrainingTabs />} finding="Skills" title={["Fetching the skills"]} />
        <WaitingTable rows={14} what="skills" />
      </>
    );
  return (
    <>
      <PageHeader
        back={<TrainingTabs />}
        finding={finding(data, locale)}
        title={[here.name, "people and skills, levels 0 to 4", `as of ${showDay(data.today)}`]}
        actions={<Paste />}
      />
      <CloseFirst what="Levels of skills are" />
      <Panel>
        <MatrixTools people={data.people} skills={data.skills} />
        {data.people > 0 && data.skills > 0 ? (
          <Sheet people={data.people} skills={data.skills} levels={levels} />
        ) : (
          <Nothing />
        )}
      </Panel>
    </>
  );
}

function Sheet({ people, skills, levels }: { people: number; skills: number; levels: Levels }) {
  const { address, set } = useView();
  const isPhone = useMediaQuery("(max-width: 48em)") ?? false;
  const asked = askedIn(address);
  return (
    <>
      {isPhone ? (
        <MatrixPhone asked={asked} levels={levels} />
      ) : (
        <MatrixGrid
          key={changed(address, { cell: null, of: null })}
          {...{ asked, people, skills, levels }}
          open={cellIn(address)}
          onOpen={(cell) => set({ cell: cell?.person ?? null, of: cell?.skill ?? null })}
        />
      )}
      <p className={classes.said} role="status" data-bad={levels.said?.bad || undefined}>
        {levels.said?.text ??
          (isPhone
            ? ""
            : "0 to 4 gives a level, Delete takes it away, Enter or a double click opens the cell, Ctrl+V pastes a block.")}
        {levels.said?.undo && (
          <Button size="compact-xs" variant="subtle" onClick={levels.said.undo}>
            Undo{isPhone ? "" : " (Ctrl+Z)"}
          </Button>
        )}
      </p>
      <MatrixLegend />
    </>
  );
}

function Paste() {
  const mayEdit = useMay("edit-people");
  const [opened, setOpened] = useState(false);
  if (!mayEdit) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconClipboardText size={14} />} onClick={() => setOpened(true)}>
        Paste levels
      </Button>
      <PasteDialog opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}

function Nothing() {
  const { address } = useView();
  const { data } = useQuery(useTRPC().budget.skillChoices.queryOptions());
  if (!data || data.skills.length > 0)
    return (
      <EmptyState
        title="Nothing matches"
        action={<a href={`/training${changed(address, allOff)}`}>Show all</a>}
      >
        No person or no skill is left by these filters. People show once they are in the list of people; a
        skill once somebody has it, or a role asks for it.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No skills yet"
      action={<UsualSkills />}
      template={<a href="/api/imports/template/skills">Template of people and skills (CSV)</a>}
    >
      What people can do belongs here: a level from 0 to 4 for each person and skill, beside the level their
      role asks for. Begin with the skills most organisations ask for, or paste your own table.
    </EmptyState>
  );
}

const allOff = { team: null, role: null, family: null, q: null, skill: null, skills: null, order: null };
