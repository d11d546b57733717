import { type SupportTier, supportTiers } from "@/server/planning/facts";
import type { Read } from "./column";

/** L1 to L4, in any case. */
export const tierCell = {
  kind: supportTiers.join(", "),
  read: (text: string): Read<SupportTier> => {
    const value = supportTiers.find((tier) => tier === text.trim().toUpperCase());
    return value === undefined ? { reason: `not one of ${supportTiers.join(", ")}` } : { value };
  },
  print: (tier: SupportTier): string => tier,
};
