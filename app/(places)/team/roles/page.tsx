/** The list alone; it stands in the layout, so that it stays while roles open and close beside it. */
export default function RolesPage() {
  return null;
}
