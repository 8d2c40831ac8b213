// What a build is made of: steps that each do one thing and say in a line what they did.
import type { BuildPlan } from './build-plan.ts';

export interface StepResult {
  /** `failed` ends the build; `incomplete` does not, but the build says so with its exit code. */
  status: 'done' | 'incomplete' | 'failed';
  /** One line for the person who builds. */
  summary: string;
}

export interface Step {
  name: string;
  run(plan: BuildPlan): Promise<StepResult>;
}

export const done = (summary: string): StepResult => ({ status: 'done', summary });
