import { NewCalendar } from "../calendar-detail";

export default function NewCalendarPage() {
  return <NewCalendar />;
}
