import { sendDocument } from "@/server/documents/doors";

export const dynamic = "force-dynamic";

interface Address {
  readonly params: Promise<{ readonly id: string }>;
}

/** Sends a document. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  return sendDocument(request, (await params).id);
}
