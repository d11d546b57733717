/** The list alone; it stands in the layout, so that it stays while assets open and close beside it. */
export default function AssetsPage() {
  return null;
}
