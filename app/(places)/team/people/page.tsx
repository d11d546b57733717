/** The list alone; it stands in the layout, so that it stays while people open and close beside it. */
export default function PeoplePage() {
  return null;
}
