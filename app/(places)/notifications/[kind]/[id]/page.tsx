import { redirect } from "next/navigation";
import { recordHref } from "../../../records";

interface Address {
  readonly params: Promise<{ readonly kind: string; readonly id: string }>;
}

/** Where mails and calendars lead to: the page of a record, wherever that is. */
export default async function RecordFromMail({ params }: Address) {
  const { kind, id } = await params;
  redirect(recordHref(`${decodeURIComponent(kind)}/${decodeURIComponent(id)}`) ?? "/notifications");
}
