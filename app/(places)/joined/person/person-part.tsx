"use client";
import { Career } from "./career";
import { Goals } from "./goals";
import { OwnSkills } from "./own-skills";

/** What a page about somebody says of what they can do, where that leads, and what they want to reach. */
export const PersonDevelopment = ({ id }: { id: string }) => (
  <>
    <OwnSkills id={id} />
    <Career id={id} />
    <Goals id={id} />
  </>
);
