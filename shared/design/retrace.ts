import { type History, nextStep, retraced, type Step, type Way } from '#shared/questionnaire/edit/history.ts';
import { changeDesign } from './change-design.ts';
import type { Design } from './design.ts';

export type RetraceOutcome =
  | {
      readonly outcome: 'changed';
      readonly design: Design;
      readonly history: History;
      /** What was taken back or made again. */
      readonly step: Step;
    }
  | { readonly outcome: 'nothing' }
  /** Somebody else made this step: it is taken back only by who says so. */
  | { readonly outcome: 'ofAnother'; readonly step: Step }
  /** The draft is not the one that the step was made on. */
  | { readonly outcome: 'lost' };

/**
 * Takes the last step of a design back, or makes the step again that was taken back last, with what is kept beside the
 * questionnaire.
 *
 * @param who wants it; `evenOfAnother`: they know that the step is somebody else's.
 * @param revision of the design after it.
 */
export function retrace(
  design: Design,
  history: History,
  way: Way,
  { who, evenOfAnother, revision }: { who: string; evenOfAnother: boolean; revision: number },
): RetraceOutcome {
  const step = nextStep(history, way);
  if (!step) return { outcome: 'nothing' };
  if (step.who !== who && !evenOfAnother) return { outcome: 'ofAnother', step };
  const changed = changeDesign(design, [step.undo], []);
  if (!changed.ok) return { outcome: 'lost' };
  return {
    outcome: 'changed',
    design: changed.design,
    // A step that was gone over keeps its maker; typing that goes on after it is a step of its own.
    history: retraced(history, way, { ...untyped(step), undo: changed.undo, revision }),
    step,
  };
}

const untyped = ({ typed: _typed, ...step }: Step): Step => step;
