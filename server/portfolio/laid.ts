import { reading } from "../database/query";
import { moneyOfPeople } from "../planning/change";
import type { Portfolio } from "../planning/portfolio";
import { layScenario } from "../planning/scenario";
import { chainOf } from "../scenarios/changes-store";
import { loadPortfolio } from "./load";

/**
 * Everything plans are computed from, with a scenario laid over it. For those who may not see single salaries changes of positions
 * are left out: the difference a change of one person makes would say what that person is paid.
 */
export async function loadLaid(scenario: string | undefined, seesSalaries: boolean): Promise<Portfolio> {
  const portfolio = await loadPortfolio();
  if (scenario === undefined) return portfolio;
  const changes = await chainOf(reading, scenario);
  return layScenario(portfolio, seesSalaries ? changes : changes.filter((change) => !moneyOfPeople(change)));
}
