/** The list alone; it stands in the layout, so that it stays while vendors open and close beside it. */
export default function VendorsPage() {
  return null;
}
