/** The register alone; it stands in the layout, so that it stays while a saving opens and closes beside it. */
export default function SavingsPage() {
  return null;
}
