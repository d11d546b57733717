import { redirect } from "next/navigation";

/** The front door leads to the Overview, which sends newcomers to the first page. */
export default function FrontDoor() {
  redirect("/overview");
}
