import type { Metadata } from "next";
import { NotificationsPlace } from "./notifications-place";

export const metadata: Metadata = { title: "Notifications" };

export default function NotificationsPage() {
  return <NotificationsPlace />;
}
