import { administering, editing, reading, router, settling, signedIn } from "../trpc";
import { noticeMark, noticePage, oneMail, reminderSettingsInput } from "./input";
import {
  changeReminders,
  mailAgain,
  mailState,
  markOwn,
  ownerless,
  ownNotices,
  ownUnread,
  reminderSettings,
  sendTestMail,
} from "./notifications";
import { endOwnFeed, makeOwnFeed, ownFeed } from "./own-calendar";

/** What one is told in the application. */
export const notificationsRouter = router({
  /** One's own notices, newest first, fifty at a time. */
  list: signedIn.input(noticePage).query(({ input, ctx }) => ownNotices(ctx.viewer, input)),

  /** How many of one's own are unread. */
  unread: signedIn.query(({ ctx }) => ownUnread(ctx.viewer)),

  /** Marks some of one's own, or all, as read or unread. */
  mark: signedIn.input(noticeMark).mutation(({ input, ctx }) => markOwn(ctx.viewer, input)),

  /** Running contracts without an owner who can be told anything. */
  ownerless: editing.query(() => ownerless()),
});

/** How people are reminded, and what became of the mails. */
export const remindersRouter = router({
  /** Whether and how many days before a deadline people are reminded. */
  settings: reading.query(() => reminderSettings()),

  /** Changes that; a conflict answers with what somebody else made of it. */
  change: settling
    .input(reminderSettingsInput)
    .mutation(({ input, ctx }) => changeReminders(ctx.viewer, input)),

  /** Whether mails can be sent, what waits or failed, and the newest mails. */
  mails: settling.query(() => mailState()),

  /** Sends a mail to one's own address; three in ten minutes. */
  testMail: settling.mutation(({ ctx }) => sendTestMail(ctx.viewer)),

  /** Sends a mail again that failed, or that may not have arrived. */
  sendAgain: administering.input(oneMail).mutation(({ input }) => mailAgain(input.id)),
});

/** One's own calendar feed. */
export const calendarRouter = router({
  /** Whether there is an address, and when it was fetched last. */
  feed: signedIn.query(({ ctx }) => ownFeed(ctx.viewer)),

  /** A new address, shown this once; the one before ends. */
  make: signedIn.mutation(({ ctx }) => makeOwnFeed(ctx.viewer)),

  /** Ends the address at once. */
  end: signedIn.mutation(({ ctx }) => endOwnFeed(ctx.viewer)),
});
