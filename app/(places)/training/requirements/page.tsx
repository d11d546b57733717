/** The list alone; it stands in the layout, so that it stays while records open and close beside it. */
export default function RequirementListPage() {
  return null;
}
