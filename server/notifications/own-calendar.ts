import { originOf, type Viewer } from "../access/viewer";
import { reading } from "../database/query";
import { transaction } from "../database/transaction";
import { environment } from "../environment";
import { Refusal } from "../errors";
import { endFeeds, type Feed, feedOf, makeFeed } from "./feed-store";

function userOf({ userId, door }: Viewer): string {
  if (userId === null || door !== "screen")
    throw new Refusal("invalid", "Only people who sign in have a calendar.");
  return userId;
}

/** Whether one has an address of one's own calendar, and when it was fetched last. */
export const ownFeed = (viewer: Viewer): Promise<Feed | null> => feedOf(reading, userOf(viewer));

/** A new address of one's own calendar, shown this once; the one before ends. */
export async function makeOwnFeed(viewer: Viewer): Promise<{ readonly url: string }> {
  const token = await transaction((tx) => makeFeed(tx, userOf(viewer), originOf(viewer)));
  return { url: `${environment().address}/api/calendar/${token}.ics` };
}

/** Ends the address of one's own calendar at once. */
export async function endOwnFeed(viewer: Viewer): Promise<void> {
  await transaction((tx) => endFeeds(tx, userOf(viewer), originOf(viewer)));
}
