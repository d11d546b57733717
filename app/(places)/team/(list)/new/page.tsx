import { NewPosition } from "../../position-new";

export default function NewPositionPage() {
  return <NewPosition />;
}
