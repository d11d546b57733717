import { SkillDetail } from "../skill-detail";

export default async function SkillPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <SkillDetail key={id} id={id} />;
}
