/** The list alone; it stands in the layout, so that it stays while contracts open and close beside it. */
export default function ContractsPage() {
  return null;
}
