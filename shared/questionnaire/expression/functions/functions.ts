import { chance } from './chance.ts';
import { checklist } from './checklist.ts';
import { condition } from './condition.ts';
import { date } from './date.ts';
import type { FunctionDefinition } from './definition.ts';
import { entries } from './entries.ts';
import { matching } from './matching.ts';
import { number } from './number.ts';
import { selection } from './selection.ts';
import { text } from './text.ts';

// A map, because a workbook may well call `constructor()`.
const FUNCTIONS: ReadonlyMap<string, FunctionDefinition> = new Map(
  [condition, selection, text, matching, number, entries, date, checklist, chance].flatMap((table) =>
    Object.entries(table),
  ),
);

export const functionNamed = (name: string): FunctionDefinition | undefined => FUNCTIONS.get(name);

/** The names of all functions, for suggestions and for the designer's list. */
export const FUNCTION_NAMES: readonly string[] = /* @__PURE__ */ Array.from(FUNCTIONS.keys());
