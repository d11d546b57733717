import type { Transaction } from "@/server/database/transaction";
import type { Portfolio } from "@/server/planning/portfolio";
import {
  absenceStore,
  rotaStore,
  runWorkStore,
  supportDemandStore,
  taskStore,
  workingCalendarStore,
} from "@/server/staffing/work-stores";
import { keepReasons } from "@/server/staffing/reason-store";
import { absenceReasons } from "./absences";
import { saveAll } from "./saving";

/** Calendars, absences with their reasons apart, support, run work, rotas and tasks. */
export async function saveWork(tx: Transaction, portfolio: Portfolio): Promise<void> {
  await saveAll(tx, workingCalendarStore, portfolio.workingCalendars.values());
  await saveAll(tx, absenceStore, portfolio.absences.values());
  await keepReasons(tx, absenceReasons);
  await saveAll(tx, supportDemandStore, portfolio.supportDemand.values());
  await saveAll(tx, runWorkStore, portfolio.runWork.values());
  await saveAll(tx, rotaStore, portfolio.rotas.values());
  await saveAll(tx, taskStore, portfolio.tasks.values());
}
