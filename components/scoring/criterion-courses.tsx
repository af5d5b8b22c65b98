"use client";

import { useQueries } from "@tanstack/react-query";
import { scaleLinear } from "@visx/scale";
import { LinePath } from "@visx/shape";
import { formatScore } from "@/components/ui/score";
import { Skeleton } from "@/components/ui/skeleton";
import { jobQuery } from "@/lib/api/queries";
import { MAX_SCORE } from "@/lib/domain/bands";
import { type CoursePoint, type CriterionCourse, criterionCourses } from "./criterion-course";

const WIDTH = 120;
const HEIGHT = 28;
const EDGE = 4;
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });

/** Each criterion's scores over time as a small line; the jobs are fetched for it. */
export function CriterionCourses({ jobIds }: { jobIds: readonly string[] }) {
  const { jobs, pending } = useQueries({
    queries: jobIds.map((id) => jobQuery(id)),
    combine: (all) => ({
      jobs: all.flatMap(({ data }) => data ?? []),
      pending: all.some(({ isPending }) => isPending),
    }),
  });
  if (pending) return <Skeleton className="mx-4 mb-4 h-24" />;
  const courses = criterionCourses(jobs);
  return (
    <>
      <ul aria-label="Each criterion over time" className="divide-y border-t">
        {courses.map((course) => (
          <Course key={course.id} course={course} />
        ))}
      </ul>
      {courses.some(({ points }) => points.some(({ same }) => !same)) ? (
        <p className="border-t px-4 py-2.5 text-muted text-sm">
          Hollow: by another version of the rubric or another model than the newest score.
        </p>
      ) : null}
    </>
  );
}

function Course({ course: { label, points } }: { course: CriterionCourse }) {
  const last = points.at(-1)?.score ?? null;
  return (
    <li className="flex items-center gap-3 px-4 py-2">
      <span className="min-w-0 flex-1">{label}</span>
      <Line points={points} />
      <span aria-hidden className="w-8 text-right font-medium">
        {last === null ? "–" : formatScore(last)}
      </span>
      <span className="sr-only">{points.map(pointWords).join("; ")}</span>
    </li>
  );
}

function Line({ points }: { points: readonly CoursePoint[] }) {
  const x = scaleLinear<number>({ domain: [0, Math.max(1, points.length - 1)], range: [EDGE, WIDTH - EDGE] });
  const y = scaleLinear<number>({ domain: [0, MAX_SCORE], range: [HEIGHT - EDGE, EDGE] });
  const known = points.flatMap((point, at) =>
    point.score === null ? [] : [{ ...point, x: x(at), y: y(point.score) }],
  );
  return (
    <svg aria-hidden width={WIDTH} height={HEIGHT} className="shrink-0 text-accent">
      <line x1={0} x2={WIDTH} y1={y(MAX_SCORE / 2)} y2={y(MAX_SCORE / 2)} className="stroke-border" />
      <LinePath data={known} x={(point) => point.x} y={(point) => point.y} stroke="currentColor" strokeWidth={1.5} />
      {known.map((point) => (
        <circle
          key={point.jobId}
          {...{ cx: point.x, cy: point.y, r: 3, stroke: "currentColor", strokeWidth: 1.5 }}
          className={point.same ? "fill-current" : "fill-surface"}
        >
          <title>{pointWords(point)}</title>
        </circle>
      ))}
    </svg>
  );
}

const pointWords = ({ score, at, model }: CoursePoint) =>
  `${score === null ? "Insufficient data" : formatScore(score)}, ${DAY.format(new Date(at))}, ${model}`;
