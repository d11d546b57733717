import type { Metadata } from "next";
import { OrganisationPlace } from "./organisation-place";

export const metadata: Metadata = { title: "Organisation" };

export default function OrganisationPage() {
  return <OrganisationPlace />;
}
