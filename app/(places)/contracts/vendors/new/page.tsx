import { NewVendor } from "../vendor-edit";

export default function NewVendorPage() {
  return <NewVendor />;
}
