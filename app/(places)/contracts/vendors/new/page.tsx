import { NewVendor } from "../vendor-new";

export default function NewVendorPage() {
  return <NewVendor />;
}
