import { randomUUID } from "node:crypto";
import { type HeldLock, holdLock } from "../database/held-lock";
import { reading } from "../database/query";
import { sweepDocuments } from "../documents/sweep";
import { environment } from "../environment";
import { forgetOldMails, recoverMails, showWaiting } from "../notifications/mail-store";
import { forgetOldNotices } from "../notifications/notification-store";
import type { Day } from "../planning/day";
import { currentDay } from "../today";
import { deliver } from "./deliver";
import { remind } from "./remind";
import { setWake } from "./wake";

const SECOND_MILLISECONDS = 1_000;
const TICK = 15 * SECOND_MILLISECONDS;
const REMIND_EVERY = 600 * SECOND_MILLISECONDS;
const STOP_PATIENCE = 3 * SECOND_MILLISECONDS;

/** The name under which all processes of an installation agree who works. */
export const WORK = "background work";

/** What runs in the background of one process. Only one process of an installation works; the others wait to take over. */
export class Worker {
  private readonly id = randomUUID();
  private lock: HeldLock | null = null;
  private timer: NodeJS.Timeout | undefined;
  private stopping = false;
  private working: Promise<void> = Promise.resolve();
  private reminded: { day: Day; at: number } | null = null;
  private tidied: Day | null = null;

  /** Begins at once and goes on until it is stopped. */
  start(): void {
    setWake(() => this.wake());
    this.wake();
  }

  /** Looks now for what there is to do, and not at the next tick. */
  private wake(): void {
    clearTimeout(this.timer);
    this.working = this.working.then(() => this.tick());
  }

  private async tick(): Promise<void> {
    if (this.stopping) return;
    try {
      if (await this.isOurs()) await this.work();
    } catch (error) {
      console.error(
        "Background work failed and is tried again:",
        error instanceof Error ? error.message : error,
      );
    }
    clearTimeout(this.timer);
    if (!this.stopping) this.timer = setTimeout(() => this.wake(), TICK).unref();
  }

  /** Whether this process works; it takes over where nobody does. */
  private async isOurs(): Promise<boolean> {
    if (this.lock?.isLost()) {
      this.lock.release();
      this.lock = null;
    }
    if (this.lock) return true;
    this.lock = await holdLock(WORK);
    if (this.lock) await recoverMails(reading);
    return this.lock !== null;
  }

  private async work(): Promise<void> {
    const today = currentDay();
    const now = Date.now();
    if (this.tidied !== today) {
      await sweepDocuments();
      await forgetOldNotices(reading);
      await forgetOldMails(reading);
      this.tidied = today;
    }
    if (this.reminded?.day !== today || Math.abs(now - this.reminded.at) >= REMIND_EVERY) {
      await remind(today);
      this.reminded = { day: today, at: now };
    }
    const { mail } = environment();
    if (mail) await deliver(this.id, mail, () => this.stopping || this.lock?.isLost() !== false);
    else await showWaiting(reading);
  }

  /** Ends after the piece of work in hand; what takes longer is found by the next start. */
  async stop(): Promise<void> {
    this.stopping = true;
    setWake(null);
    clearTimeout(this.timer);
    const patience = new Promise<void>((resolve) => setTimeout(resolve, STOP_PATIENCE).unref());
    await Promise.race([this.working, patience]);
    this.lock?.release();
    this.lock = null;
  }
}
