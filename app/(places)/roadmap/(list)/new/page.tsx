import { NewInitiative } from "../../initiative-edit";

export default function NewInitiativePage() {
  return <NewInitiative />;
}
