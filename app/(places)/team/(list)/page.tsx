/** The list alone; it stands in the layout, so that it stays while positions open and close beside it. */
export default function TeamPage() {
  return null;
}
