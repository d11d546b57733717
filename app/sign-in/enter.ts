import { z } from "zod";

const tokenAnswer = z.object({ csrfToken: z.string() });
const refusal = z.object({ error: z.object({ message: z.string() }) });

/** Signs in with e-mail and password; null, or the sentence that says why not. */
export async function enter(email: string, password: string): Promise<string | null> {
  try {
    const { csrfToken } = tokenAnswer.parse(await (await fetch("/api/auth/csrf")).json());
    const body = new URLSearchParams({ csrfToken, email, password, json: "true" });
    const answer = await fetch("/api/auth/callback/credentials", { method: "POST", body });
    if (answer.ok) return null;
    const said = refusal.safeParse(await answer.json());
    return said.success ? said.data.error.message : "You were not let in. Try again.";
  } catch {
    return "The server does not answer. What you typed is still here; try again in a moment.";
  }
}
