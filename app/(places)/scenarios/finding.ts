import type { ListedScenario } from "../scenario-context";

/** The one line above the list: how many wait for a decision, and which is open here. */
export function finding(scenarios: readonly ListedScenario[], openHere: string | null): string {
  if (scenarios.length === 0) return "Scenarios";
  const waiting = scenarios.filter(({ status }) => status === "open").length;
  const here = scenarios.find(({ id }) => id === openHere);
  const count =
    waiting === 0
      ? "No scenario waits for a decision"
      : `${waiting} ${waiting === 1 ? "scenario waits" : "scenarios wait"} for a decision`;
  return here ? `${count}; you look at ${here.name}` : count;
}
