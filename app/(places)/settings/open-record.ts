"use client";
import { changed, useAddress } from "../../_parts/address";

/** Which record of a part is open, in the address: its id, or "new"; with links that open, make and close one. */
export function useOpenRecord(part: string) {
  const { address, set } = useAddress();
  const base = new URLSearchParams(address);
  base.set("part", part);
  const href = (open: string | null) => `/settings${changed(base, { open })}`;
  return {
    /** Null: none is open, or a new one is made. */
    openId: address.get("open"),
    isNew: address.has("new"),
    href,
    newHref: `/settings${changed(base, { open: null, new: "yes" })}`,
    closeHref: `/settings${changed(base, { open: null, new: null })}`,
    close: () => set({ open: null, new: null }),
    open: (id: string) => set({ open: id, new: null }),
  };
}
