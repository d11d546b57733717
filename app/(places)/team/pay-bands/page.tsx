/** The list alone; it stands in the layout, so that it stays while pay bands open and close beside it. */
export default function PayBandsPage() {
  return null;
}
