/** The board alone; it stands in the layout, so that it stays while requests open and close beside it. */
export default function RequestsPage() {
  return null;
}
