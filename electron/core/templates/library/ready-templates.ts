/**
 * Owns the templates that come with the program: what people do most, each with its answer format, its limits written
 * into the prompt, and a table to try it on. Pure data; must not hold anything of a user, nor depend on a model.
 */
import type { ReadyTemplate } from '../../../../shared/model/library.ts';
import { answerReviews } from './answer-reviews.ts';
import { classifyTickets } from './classify-tickets.ts';
import { cleanNames } from './clean-names.ts';
import { extractData } from './extract-data.ts';
import { productDescriptions } from './product-descriptions.ts';
import { screenApplications } from './screen-applications.ts';
import { seoTexts } from './seo-texts.ts';
import { summarise } from './summarise.ts';
import { surveyAnswers } from './survey-answers.ts';
import { translate } from './translate.ts';

/** All ready templates in the order of the library's page. */
export const readyTemplates: readonly ReadyTemplate[] = [
  classifyTickets,
  translate,
  productDescriptions,
  seoTexts,
  surveyAnswers,
  screenApplications,
  summarise,
  extractData,
  cleanNames,
  answerReviews,
];

/** A ready template by its id; null when there is none of that id. */
export function findReadyTemplate(id: string): ReadyTemplate | null {
  return readyTemplates.find((ready) => ready.id === id) ?? null;
}
