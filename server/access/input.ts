import { z } from "zod";
import { emailInput, nameInput, passwordInput } from "./credentials";

export const roleInput = z.enum(["admin", "director", "finance", "lead", "viewer"]);

const idInput = z.string().min(1).max(200);
const teamsInput = z.array(idInput).max(500);

export const userWish = z.strictObject({
  email: emailInput,
  name: nameInput,
  role: roleInput,
  teams: teamsInput.default([]),
  /** null: single sign-on only. */
  password: passwordInput.nullable(),
});

export const userChange = z.strictObject({
  id: idInput,
  version: z.number().int().min(1),
  fields: z
    .strictObject({ name: nameInput, role: roleInput, teams: teamsInput, disabled: z.boolean() })
    .partial(),
});

export const passwordReset = z.strictObject({ id: idInput, password: passwordInput });

export const passwordChange = z.strictObject({ current: z.string().max(1_000), next: passwordInput });

export const oneInput = z.strictObject({ id: idInput });

export const tokenWish = z.strictObject({
  name: nameInput,
  role: roleInput,
  teams: teamsInput.default([]),
  expiresAt: z.date().nullable().default(null),
});

export const trailPage = z.strictObject({
  before: z.number().int().min(1).nullable().default(null),
  limit: z.number().int().min(1).max(200).default(50),
});
