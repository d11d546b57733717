import {
  noticeMethods,
  type NoticeMethod,
  type Vendor,
  type VendorRisk,
  type VendorTier,
} from "@/server/planning/vendor";
import type { Tone } from "../../../_parts/status-mark";

export type VendorFields = Omit<Vendor, "id" | "version">;

export const riskWords: ReadonlyMap<VendorRisk, string> = new Map([
  ["low", "low"],
  ["medium", "medium"],
  ["high", "high"],
]);

export const riskTones: Readonly<Record<VendorRisk, Tone>> = { low: "good", medium: "warn", high: "bad" };

export const tierWords: ReadonlyMap<VendorTier, string> = new Map([
  ["strategic", "strategic"],
  ["important", "important"],
  ["ordinary", "ordinary"],
]);

const methods: Readonly<Record<NoticeMethod, string>> = {
  letter: "letter",
  "registered-letter": "registered letter",
  mail: "mail",
  portal: "their portal",
};

export const methodWords: ReadonlyMap<NoticeMethod, string> = new Map(
  noticeMethods.map((method) => [method, methods[method]]),
);

/** "40 working days". */
export const effortWords = (days: number | null): string =>
  days === null ? "not known" : days === 1 ? "1 working day" : `${days} working days`;
