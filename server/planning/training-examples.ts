import type { Certificate, Certification, Requirement } from "./certification";
import { certificateId } from "./certificate";
import { onDay, typed } from "./examples";

/** A certification valid for three years, without credits, grace and higher ones. */
export const certification = (given: Partial<Certification> = {}): Certification => ({
  id: "net", version: 1, name: "Network", issuer: "Issuer", validMonths: 36, renewal: null, creditUnit: null,
  creditsNeeded: null, creditsPerYear: null, graceDays: 0, fee: typed("300"), annualFee: null, currency: "GBP",
  retired: false, renews: [], checkedOn: null,
  ...given,
}); // biome-ignore format: a table of defaults

/** Ann's certificate in networks, issued on a day. */
export function certificate(issued: string, given: Partial<Certificate> = {}): Certificate {
  const day = onDay(issued);
  const whole = {
    person: "H-1",
    certification: "net",
    issued: day,
    expires: null,
    number: null,
    credits: [],
    ...given,
  };
  return { id: certificateId(whole), version: 1, ...whole };
}

/** One holder of the certification in networks, by everybody. */
export const requirement = (given: Partial<Requirement> = {}): Requirement => ({
  id: "R-1", version: 1, subject: "service", subjectId: "Network", certification: "net", skill: null, level: null,
  holders: 1, from: null, to: null, amountAtRisk: null, currency: null, note: null,
  ...given,
}); // biome-ignore format: a table of defaults
