import { NewCourse } from "../course-detail";

export default function NewCoursePage() {
  return <NewCourse />;
}
