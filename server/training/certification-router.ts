import { z } from "zod";
import { refuseWhileOpen } from "../access/open-scenario";
import { Refusal } from "../errors";
import { idInput } from "../input";
import { certificateId } from "../planning/certificate";
import type { Certificate } from "../planning/certification";
import { createOne } from "../record-editing";
import { recordProcedures } from "../record-router";
import { checked, editingPeople, router } from "../trpc";
import {
  blankCertificate,
  blankCertification,
  certificateFields,
  certificateInput,
  certificationFields,
  certificationInput,
} from "./certification-input";
import { certificateStore } from "./certificate-store";
import { certificationStore } from "./certification-store";
import { addStarter } from "./certification-starter";
import { demandLeadMayPeople } from "./whose";

/** The catalogue of certifications. A team lead adds to it too. */
export const certificationsRouter = router({
  ...recordProcedures({
    store: certificationStore,
    fields: certificationFields,
    whole: certificationInput,
    blank: blankCertification,
    change: editingPeople,
  }),

  /** Adds what of the starter catalogue is not there yet; answers with how many that were. */
  addStarter: editingPeople.mutation(({ ctx }) => {
    refuseWhileOpen(ctx.viewer);
    return addStarter(ctx.origin);
  }),
});

const mayChange = (fact: Pick<Certificate, "person">, viewer: Parameters<typeof demandLeadMayPeople>[0]) =>
  demandLeadMayPeople(viewer, [fact.person]);

/** Who holds what since when makes a certificate what it is. */
async function refuseOther(fact: Omit<Certificate, "version">): Promise<void> {
  if (fact.id !== certificateId(fact))
    throw new Refusal(
      "invalid",
      "Person, certification and day of issue are what a certificate is known by: remove it and add the right one.",
    );
}

/** What people hold: everybody reads it, a lead changes it for the people of their own teams. */
export const certificatesRouter = router({
  ...recordProcedures({
    store: certificateStore,
    fields: certificateFields,
    whole: certificateInput,
    blank: blankCertificate,
    change: editingPeople,
    own: mayChange,
    refuse: refuseOther,
  }),

  /** A new certificate, known by who holds what since when; an id is not needed. */
  create: editingPeople
    .input(z.strictObject({ id: idInput.optional(), fields: certificateFields.partial() }))
    .mutation(async ({ input: { fields }, ctx }) => {
      const said = checked(certificateFields, { ...blankCertificate, ...fields });
      const fact = checked(certificateInput, { ...said, id: certificateId(said) });
      await mayChange(fact, ctx.viewer);
      return createOne(certificateStore, fact, ctx);
    }),
});
