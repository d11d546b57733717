import { hash, verify } from "@node-rs/argon2";

/** The parameters are the library's defaults for argon2id: 19 MiB, two passes (OWASP's first choice). */
export const hashPassword = (password: string): Promise<string> => hash(password);

let decoy: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Where there is none (an unknown address, single sign-on only) it works as long,
 * so that nobody learns from the time who has an account.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const right = await verify(passwordHash ?? (await decoy), password);
  return right && passwordHash !== null;
}
