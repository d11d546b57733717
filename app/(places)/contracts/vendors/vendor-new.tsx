"use client";
import { plainVendor } from "@/server/planning/vendor";
import { NewInRegister } from "../../editing/register-detail";
import { useMay } from "../../organisation";
import { description, groups, useVendorKind } from "./vendor-kind";

/** The form of a vendor that is not there yet. */
export function NewVendor() {
  const kind = useVendorKind();
  const mayAdd = useMay("edit-records");
  return (
    <NewInRegister
      base="/contracts/vendors"
      kind={kind}
      description={description}
      groups={groups}
      blank={{ ...plainVendor, name: "" }}
      mayAdd={mayAdd}
    />
  );
}
