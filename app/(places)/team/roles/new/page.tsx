import { NewRole } from "../role-detail";

export default function NewRolePage() {
  return <NewRole />;
}
