import { NewPerson } from "../person-detail";

export default function NewPersonPage() {
  return <NewPerson />;
}
