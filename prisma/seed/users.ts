import { addUser, type UserWish } from "@/server/access/users";
import type { Origin } from "@/server/database/origin";
import type { Transaction } from "@/server/database/transaction";

type Person = Pick<UserWish, "email" | "name" | "role" | "teams">;

/** Who one can look around as. They have no password: one switches to them. */
export const people: readonly Person[] = [
  { email: "helen.ashworth@calder-wyke.example", name: "Helen Ashworth", role: "director", teams: [] },
  { email: "edmund.vale@calder-wyke.example", name: "Edmund Vale", role: "finance", teams: [] },
  {
    email: "priya.nandakumar@calder-wyke.example",
    name: "Priya Nandakumar",
    role: "lead",
    teams: ["platform"],
  },
];

/** Adds the director, the finance reviewer and a team lead, marked as demo. */
export async function saveUsers(tx: Transaction, origin: Origin): Promise<void> {
  for (const person of people) await addUser(tx, { ...person, password: null, demo: true }, origin);
}
