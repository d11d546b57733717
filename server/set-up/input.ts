import { z } from "zod";
import { emailInput, nameInput, passwordInput } from "../access/credentials";
import { countInput, currencyInput, titleInput } from "../input";

const codeInput = z.string().max(40).default("");

export const administratorInput = z.strictObject({
  name: nameInput,
  email: emailInput,
  password: passwordInput,
});

export const ownInput = z.strictObject({
  administrator: administratorInput,
  organisation: z.strictObject({
    name: titleInput,
    reportingCurrency: currencyInput,
    fiscalYearStart: countInput(12, 1),
  }),
  /** What the terminal shows, where somebody else could reach the installation. */
  code: codeInput,
});

export type OwnWish = Omit<z.output<typeof ownInput>, "code">;

export const demoInput = z.strictObject({ code: codeInput });

export const demoRoleInput = z.strictObject({ role: z.enum(["director", "finance", "lead"]) });
