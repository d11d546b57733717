import type { Metadata } from "next";
import { SettingsPlace } from "./settings-place";

export const metadata: Metadata = { title: "Settings" };

/** A browser may call a currency otherwise than the server; the names are made here, once. */
function currencies() {
  const names = new Intl.DisplayNames("en-GB", { type: "currency" });
  return Intl.supportedValuesOf("currency").map((id) => ({ id, name: `${id} · ${names.of(id)}` }));
}

export default function SettingsPage() {
  return <SettingsPlace currencies={currencies()} />;
}
