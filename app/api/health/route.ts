import { health } from "@/server/health";

export const dynamic = "force-dynamic";

/** For monitors and for the launcher: 200 when the database answers too, else 503 with a reason. */
export async function GET(): Promise<Response> {
  const answer = await health();
  return Response.json(answer, { status: answer.status === "ok" ? 200 : 503 });
}
