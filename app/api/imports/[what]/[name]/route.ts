import { send } from "@/server/imports/doors";

export const dynamic = "force-dynamic";

interface Address {
  readonly params: Promise<{ readonly what: string; readonly name: string }>;
}

/** Sends a template, an export or the refused rows of an import as CSV. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const { what, name } = await params;
  return send(request, what, name);
}
