import { CourseDetail } from "../course-detail";

export default async function CoursePage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  return <CourseDetail key={id} id={id} />;
}
