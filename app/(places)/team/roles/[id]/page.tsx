import { RoleDetail } from "../role-detail";

export default async function RolePage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <RoleDetail key={id} id={id} />;
}
