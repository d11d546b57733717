"use client";
import Link from "next/link";
import type { VendorContact } from "@/server/planning/vendor";
import { DataTable } from "../../../_parts/data-table";
import { showDay } from "../../../_parts/dates";
import type { VendorAnswer } from "./vendor-shown";

/** Whom to call. */
export function Contacts({ contacts }: { contacts: readonly VendorContact[] }) {
  return (
    <>
      <h3>Contacts</h3>
      <DataTable
        caption="Whom to call at this vendor"
        columns={[
          { id: "name", title: "Name", value: ({ name }) => name },
          { id: "role", title: "Role", value: ({ role }) => role },
          {
            id: "mail",
            title: "Mail",
            value: ({ mail }) => mail,
            show: ({ mail }) => (mail === null ? "–" : <a href={`mailto:${mail}`}>{mail}</a>),
          },
          {
            id: "phone",
            title: "Phone",
            value: ({ phone }) => phone,
            show: ({ phone }) =>
              phone === null ? "–" : <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a>,
          },
        ]}
        rows={contacts}
        rowKey={({ name }) => name}
        empty={<p>Nobody is named yet: edit the vendor to add whom to call.</p>}
      />
    </>
  );
}

type Use = VendorAnswer["uses"][number];

const kinds: Readonly<Record<Use["kind"], string>> = {
  service: "Service",
  series: "Measured series",
  cloud: "Cloud",
  asset: "Asset",
  course: "Course",
  "rate-card": "Rates",
};

/** Where else the vendor's products run. */
export function Uses({ uses }: { uses: readonly Use[] }) {
  return (
    <>
      <h3>Where else it runs</h3>
      <DataTable
        caption="Services, series, assets, courses and rates of this vendor"
        columns={[
          {
            id: "name",
            title: "Name",
            value: ({ name }) => name,
            show: ({ name, href }) => (href === null ? name : <Link href={href}>{name}</Link>),
          },
          { id: "kind", title: "Kind", value: ({ kind }) => kinds[kind] },
          { id: "detail", title: "Of it", value: ({ detail }) => detail },
        ]}
        rows={uses}
        rowKey={({ kind, id }) => `${kind}/${id}`}
        empty={<p>Nothing names this vendor besides its contracts.</p>}
      />
    </>
  );
}

/** People who are certified in what the vendor makes. */
export function Certified({ people }: { people: VendorAnswer["certified"] }) {
  return (
    <>
      <h3>Certified people</h3>
      <DataTable
        caption="People with a valid certificate of this vendor"
        columns={[
          {
            id: "name",
            title: "Person",
            value: ({ name }) => name,
            show: ({ person, name }) => (
              <Link href={`/team/people/${encodeURIComponent(person)}`}>{name}</Link>
            ),
          },
          { id: "certification", title: "Certification", value: ({ certification }) => certification },
          {
            id: "expires",
            title: "Valid to",
            value: ({ expires }) => expires,
            show: ({ expires }) => (expires === null ? "for life" : showDay(expires)),
          },
        ]}
        rows={people}
        rowKey={({ person, certification }) => `${person}/${certification}`}
        empty={<p>Nobody holds a valid certificate that this vendor issues.</p>}
      />
    </>
  );
}
