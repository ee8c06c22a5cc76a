import type { Parsed } from '../schemas/deep-readonly.ts';
import type * as schema from '../schemas/schemas.ts';

/** Colours of the window; `system` follows the computer, high contrast is taken from it in every case. */
export type Appearance = Settings['appearance'];

/** A price that the user has typed in, in micro-dollars per million tokens without the batch discount. */
export type PriceEdit = Settings['priceEdits'][number];

/** What the user may set; kept by the host's settings store, never holding the key. */
export type Settings = Parsed<typeof schema.settings>;

/** What a first start begins with. The model is the middle one of the price table's present family. */
export const defaultSettings: Settings = {
  appearance: 'system',
  language: 'system',
  defaultModel: 'claude-sonnet-5-5',
  monthlyCapUsdMicros: null,
  deletesAfterCollection: false,
  sharesIdenticalRequests: true,
  priceEdits: [],
  hasAnsweredLoginOffer: false,
};

/** Where the key is kept, or that there is none. The key itself never reaches the page. */
export type KeyStatus = Parsed<typeof schema.keyStatus>;

/** A model as offered in the wizard. Prices are micro-dollars per million tokens, without the batch discount. */
export type ModelOption = Parsed<typeof schema.modelOption>;

/** What Anthropic would refuse of a draft, or may. Numbers of tokens are estimates. */
export type EstimateWarning = Estimate['warnings'][number];

/** What sending a draft would cost; null prices mean that the model's price is not known. */
export type Estimate = Parsed<typeof schema.estimate>;

/** What marking the shared background for caching is worth against sending it plainly, at batch price. */
export type CachingEstimate = NonNullable<Estimate['caching']>;
