import { NewSkill } from "../skill-detail";

export default function NewSkillPage() {
  return <NewSkill />;
}
