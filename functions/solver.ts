import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import loadHighs, { type Highs } from 'highs';
import type { LinearProgram, OpenProgram, OpenSolver } from '#shared/results/gate/linear-program.ts';

let loading: Promise<Highs> | undefined;

/**
 * The solver HiGHS, loaded once a process.
 * Source: Q. Huangfu and J. A. J. Hall (2018), "Parallelizing the dual revised simplex method", Mathematical
 * Programming Computation 10, 119-142.
 */
export async function loadSolver(): Promise<OpenSolver> {
  loading ??= loadHighs(besideTheBundle());
  const highs = await loading;
  return (program) => openProgram(highs, program);
}

/** In a bundle the package is gone and its WebAssembly lies beside the module; elsewhere the package finds it. */
function besideTheBundle(): { locateFile(file: string): string } | undefined {
  const beside = fileURLToPath(new URL('highs.wasm', import.meta.url));
  return existsSync(beside) ? { locateFile: () => beside } : undefined;
}

function openProgram(highs: Highs, { lower, upper, sums }: LinearProgram): OpenProgram {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of sums) {
    for (const [column, coefficient] of terms) {
      indices.push(column);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  const model = highs.createModel({
    numCols: lower.length,
    numRows: sums.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(lower.length),
    colLower: lower,
    colUpper: upper,
    rowLower: sums.map((sum) => sum.lower),
    rowUpper: sums.map((sum) => sum.upper),
    matrix: { format: 'csr', numRows: sums.length, numCols: lower.length, starts, indices, values },
  });
  // One goal follows another from the vertex where the last ended: making the program smaller first costs more than it
  // gains (measured: a third of the time of a small survey).
  model.options.set('presolve', 'off');
  return {
    maximize(costs) {
      model.changeColsCost({ kind: 'range', from: 0, to: lower.length - 1 }, costs);
      const { modelStatus } = model.run();
      return modelStatus === highs.constants.modelStatus.optimal ? model.getSolution().colValue : undefined;
    },
    close() {
      model.dispose();
    },
  };
}
