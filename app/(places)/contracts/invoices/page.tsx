/** The list alone; it stands in the layout, so that it stays while results open and close beside it. */
export default function InvoicesPage() {
  return null;
}
