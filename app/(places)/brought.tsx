"use client";
import { createContext, type Dispatch, type ReactNode, useContext, useReducer } from "react";
import { type BroughtChange, type BroughtFiles, broughtAfter, nothingBrought } from "./brought-files";

interface Brought extends BroughtFiles {
  readonly change: Dispatch<BroughtChange>;
}

const Files = createContext<Brought | null>(null);

/** Keeps the files that are on their way in while one goes from place to place. */
export function BroughtProvider({ children }: { children: ReactNode }) {
  const [files, change] = useReducer(broughtAfter, nothingBrought);
  return <Files value={{ ...files, change }}>{children}</Files>;
}

/** The files on their way in, and the way to bring more. */
export function useBrought(): Brought {
  const brought = useContext(Files);
  if (!brought) throw new Error("files are brought outside the frame of the places");
  return brought;
}
