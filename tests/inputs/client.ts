/** An app that uses the types of a bundle, as one that is compiled strictly must. */

import type { Bundle, EditionExercise, EditionMoment } from "./bundle";

export function read(text: string): Bundle {
  const bundle = JSON.parse(text) as Bundle;
  if (bundle.bundle_version.split(".")[0] !== "2") throw new Error(`This app reads bundles 2.x.`);
  return bundle;
}

export function lines(exercise: EditionExercise): string[] {
  const dose: string[] = exercise.dose?.sentences ?? [exercise.dose_unknown_phrase ?? ""];
  return [exercise.emergency_notice, exercise.stop_notice, ...exercise.steps.map((step) => step.text), ...dose];
}

export function seconds(timeline: EditionMoment[]): number {
  return timeline.reduce((sum, moment) => sum + (moment.seconds ?? 0), 0);
}

export function head(exercise: EditionExercise): [number, number, number] | undefined {
  return exercise.figure?.frames[0].joints["head"];
}

// @ts-expect-error: a field that there is not is a mistake of the app
export const missing = (exercise: EditionExercise): string => exercise.name;
