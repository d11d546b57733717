import { z } from "zod";
import { refuseWhileOpen } from "../access/open-scenario";
import { visibleBand, visibleBandHistory } from "../access/without-band-amounts";
import type { Viewer } from "../access/viewer";
import { Refusal } from "../errors";
import { idInput, titleInput } from "../input";
import { allSeen, seen } from "../record-editing";
import { historyOf, recordProcedures } from "../record-router";
import type { Role } from "../planning/role";
import { editing, reading, router } from "../trpc";
import { adoptRole } from "./adopt-role";
import { payBandStore } from "./pay-band-store";
import { blankPayBand, blankRole, payBandFields, payBandInput, roleFields, roleInput } from "./role-input";
import { roleStore } from "./role-store";

const one = z.strictObject({ id: idInput });

/** Refuses a next step that leads back to the role itself. */
async function refuseEndless({ id, next }: Omit<Role, "version">, viewer: Viewer): Promise<void> {
  const steps = new Map((await allSeen(roleStore, viewer)).map((role) => [role.id, role.next]));
  const way = new Set<string>();
  for (let at = next; at !== null && !way.has(at); at = steps.get(at) ?? null) {
    if (at === id) throw new Refusal("invalid", "The steps after a role must not lead back to it.");
    way.add(at);
  }
}

/** What people do, one record at a time. */
export const rolesRouter = router({
  ...recordProcedures({
    store: roleStore,
    fields: roleFields,
    whole: roleInput,
    blank: blankRole,
    refuse: refuseEndless,
  }),

  /** Says that what people and seats call their role is one of the catalogue: from then on it is. */
  adopt: editing.input(z.strictObject({ text: titleInput, role: idInput })).mutation(({ input, ctx }) => {
    refuseWhileOpen(ctx.viewer);
    return adoptRole(input.text, input.role, ctx.origin);
  }),

  /** All roles, to choose from. */
  list: reading.query(async ({ ctx }) =>
    (await allSeen(roleStore, ctx.viewer)).map(({ id, name, family, level }) => ({
      id,
      name,
      family,
      level,
    })),
  ),
});

/** What roles are paid: what the bands are for is told to everybody, the amounts to those who may see salaries. */
export const payBandsRouter = router({
  ...recordProcedures({
    store: payBandStore,
    fields: payBandFields,
    whole: payBandInput,
    blank: blankPayBand,
  }),

  /** One band with its version; without its amounts for those who may not see salaries. */
  get: reading
    .input(one)
    .query(async ({ input, ctx }) => visibleBand(await seen(payBandStore, input.id, ctx.viewer), ctx.viewer)),

  /** Who changed what in it, newest first; amounts only for those who may see salaries. */
  history: reading
    .input(one)
    .query(async ({ input, ctx }) => visibleBandHistory(await historyOf(payBandStore, input.id), ctx.viewer)),

  /** All bands by name, to choose from. */
  list: reading.query(async ({ ctx }) =>
    (await allSeen(payBandStore, ctx.viewer)).map(({ id, name }) => ({ id, name })),
  ),
});
