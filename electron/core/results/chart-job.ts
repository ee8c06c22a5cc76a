import {
  binValues,
  type CostChart,
  countWords,
  type JobCharts,
  type LabelChart,
  type LengthChart,
} from '../../../shared/model/charts.ts';
import type { AnswerFormat } from '../../../shared/model/template.ts';
import type { AnswerValue } from '../claude/read-answer.ts';
import type { Database } from '../database/database.ts';
import type { JobRecord } from '../store/jobs.ts';
import { createChartReader } from '../store/result-rows.ts';
import { readEdits } from '../store/reviews.ts';
import { forEachChunk } from './result-views.ts';

/** Bars of one chart; what is rarer is told as a sum. */
const maxBars = 20;
/** Rows named as the dearest or the longest. */
const maxNamed = 5;

/**
 * Reads a job's results once, in slices, and tells what they look like. Labels and lengths are those of
 * answered rows, as they count now, with what people have changed; costs are those of every row that was
 * paid. Null when the signal was aborted.
 */
export async function chartJob(
  database: Database,
  job: JobRecord,
  signal?: AbortSignal,
): Promise<JobCharts | null> {
  const counters = createCounters(job.settings.template.answerFormat, job.settings.columnName);
  const readLines = createChartReader(database, job);
  const lengths = createTop();
  const costs = createTop();
  await forEachChunk(job.rowCount, (from, to) => {
    if (signal?.aborted === true) return;
    for (const line of readLines(from, to)) {
      if (!job.isPractice && line.cost !== null && line.cost > 0) costs.add(line.rowNumber, line.cost);
      if (line.state !== 'answered' || line.answers === null) continue;
      const answers = readAnswers(line.answers, line.edits);
      for (const counter of counters.labels) counter.add(answers);
      if (counters.texts.length > 0) lengths.add(line.rowNumber, wordsOf(answers, counters.texts));
    }
  });
  if (signal?.aborted === true) return null;
  return {
    labels: counters.labels.map((counter) => counter.chart()),
    lengths: chartLengths(lengths),
    costs: chartCosts(costs),
  };
}

function readAnswers(json: string, edits: string | null): readonly AnswerValue[] {
  const answers = JSON.parse(json) as readonly AnswerValue[];
  if (edits === null) return answers;
  const changed = readEdits(edits);
  return answers.map((answer, column) => (changed.has(column) ? (changed.get(column) ?? null) : answer));
}

interface LabelCounter {
  add(answers: readonly AnswerValue[]): void;
  chart(): LabelChart;
}

/**
 * One counter for each column that holds one of a list or yes and no, and the places of the columns that hold texts.
 */
function createCounters(format: AnswerFormat, columnName: string) {
  const labels: LabelCounter[] = [];
  const texts: number[] = [];
  if (format.kind === 'text') texts.push(0);
  if (format.kind === 'labels') labels.push(createLabelCounter(columnName, 0, format.labels));
  if (format.kind === 'fields') {
    format.fields.forEach((field, index) => {
      if (field.type === 'one-of') labels.push(createLabelCounter(field.name, index, field.labels ?? []));
      if (field.type === 'yes-no') labels.push(createLabelCounter(field.name, index, ['Yes', 'No']));
      if (field.type === 'text') texts.push(index);
    });
  }
  return { labels, texts };
}

/** Labels that nobody got have a bar too: that is news as well. */
function createLabelCounter(column: string, index: number, listed: readonly string[]): LabelCounter {
  const counts = new Map(listed.map((label) => [label.trim(), 0]));
  let rows = 0;
  let emptyRows = 0;
  return {
    add(answers) {
      const value = answers[index] ?? null;
      rows++;
      if (value === null || value === '') emptyRows++;
      else counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
    },
    chart() {
      const sorted = [...counts].sort((one, two) => two[1] - one[1]);
      const others = sorted.slice(maxBars);
      return {
        column,
        index,
        rows,
        bars: sorted.slice(0, maxBars).map(([label, count]) => ({ label, rows: count })),
        otherLabels: others.length,
        otherRows: others.reduce((sum, [, count]) => sum + count, 0),
        emptyRows,
      };
    },
  };
}

function wordsOf(answers: readonly AnswerValue[], texts: readonly number[]): number {
  return texts.reduce((sum, index) => sum + countWords(String(answers[index] ?? '')), 0);
}

interface Named {
  readonly rowNumber: number;
  readonly value: number;
}

/** Keeps all values, eight bytes each, and the rows of the largest few. */
interface Top {
  add(rowNumber: number, value: number): void;
  values(): Float64Array;
  sum(): number;
  named(): readonly Named[];
}

function createTop(): Top {
  let kept = new Float64Array(1024);
  let count = 0;
  let sum = 0;
  let named: readonly Named[] = [];
  return {
    add(rowNumber, value) {
      if (count === kept.length) {
        const larger = new Float64Array(kept.length * 2);
        larger.set(kept);
        kept = larger;
      }
      kept[count] = value;
      count++;
      sum += value;
      const min = named.at(-1);
      if (min !== undefined && named.length === maxNamed && value <= min.value) return;
      const sorted = [...named, { rowNumber, value }].sort((one, two) => two.value - one.value);
      named = sorted.slice(0, maxNamed);
    },
    values: () => kept.subarray(0, count),
    sum: () => sum,
    named: () => named,
  };
}

function chartLengths(lengths: Top): LengthChart | null {
  const values = lengths.values();
  if (values.length === 0) return null;
  return {
    rows: values.length,
    averageWords: lengths.sum() / values.length,
    bins: binValues(values),
    longest: lengths.named().map(({ rowNumber, value }) => ({ rowNumber, words: value })),
  };
}

function chartCosts(costs: Top): CostChart | null {
  const values = costs.values();
  if (values.length === 0) return null;
  return {
    rows: values.length,
    totalUsdMicros: costs.sum(),
    averageUsdMicros: Math.round(costs.sum() / values.length),
    bins: binValues(values),
    dearest: costs.named().map(({ rowNumber, value }) => ({ rowNumber, usdMicros: value })),
  };
}
