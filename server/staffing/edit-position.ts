import { demandOwnTeam } from "../access/own-teams";
import type { Viewer } from "../access/viewer";
import { visiblePosition } from "../access/without-salaries";
import { reading as database } from "../database/query";
import { Refusal } from "../errors";
import type { Position } from "../planning/sources/position";
import { leadFields } from "./input";
import { teamStore } from "./store";

/** Refuses a lead whoever is, or would be, in another team. */
export async function demandLeadMayTeams(viewer: Viewer, ...places: readonly string[]): Promise<void> {
  if (viewer.role !== "lead") return;
  const { changed: teams } = await teamStore.load(database, null);
  for (const team of places) demandOwnTeam(viewer, team, teams);
}

/** Refuses a lead a change of money, of what a seat costs, or of other teams' people. */
export async function demandLeadMay(
  viewer: Viewer,
  before: Position,
  fields: Readonly<Partial<Position>>,
): Promise<void> {
  if (viewer.role !== "lead") return;
  const beyond = Object.keys(fields).find((field) => !leadFields.some((name) => name === field));
  if (beyond !== undefined)
    throw new Refusal("forbidden", `A team lead does not change ${beyond} of a position.`);
  const { changed: teams } = await teamStore.load(database, null);
  demandOwnTeam(viewer, before.team, teams);
  if (fields.team !== undefined) demandOwnTeam(viewer, fields.team, teams);
}

/** A conflict shows both states of a position; neither says more than the viewer may see. */
export function hidingSalaries(viewer: Viewer): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof Refusal) || error.code !== "conflict") throw error;
    const { details, code, message } = error;
    throw new Refusal(code, message, isTwoStates(details) ? bothVisible(details, viewer) : null);
  };
}

interface TwoStates {
  readonly current: Position;
  readonly sent: Position | null;
}

const isTwoStates = (details: unknown): details is TwoStates =>
  typeof details === "object" && details !== null && "current" in details && "sent" in details;

const bothVisible = ({ current, sent }: TwoStates, viewer: Viewer) => ({
  current: visiblePosition(current, viewer),
  sent: sent && visiblePosition(sent, viewer),
});
