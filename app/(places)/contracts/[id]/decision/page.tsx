import type { Metadata } from "next";
import { DecisionSheet } from "../../renewals/sheet/sheet";

export const metadata: Metadata = { title: "Decision sheet" };

export default async function DecisionPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <DecisionSheet key={id} id={id} />;
}
