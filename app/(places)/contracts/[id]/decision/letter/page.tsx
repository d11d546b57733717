import type { Metadata } from "next";
import { LetterPage } from "../../../renewals/sheet/letter-page";

export const metadata: Metadata = { title: "Notice" };

export default async function NoticePage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <LetterPage key={id} id={id} />;
}
