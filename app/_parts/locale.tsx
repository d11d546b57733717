"use client";
import { createContext, type ReactNode, useContext } from "react";

const Locale = createContext("en-GB");

/** The organisation's way of writing numbers, for everything below; never the browser's. */
export function LocaleProvider({ locale, children }: { locale: string; children: ReactNode }) {
  return <Locale value={locale}>{children}</Locale>;
}

export const useLocale = (): string => useContext(Locale);
