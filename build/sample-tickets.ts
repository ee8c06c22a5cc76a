import {
  type MessageBody,
  type MessageStock,
  type ProductKind,
  type SampleLanguage,
  sampleMessages,
  shortMessages,
} from './sample-messages.ts';

/** One row of the sample's first sheet. */
export interface SampleTicket {
  readonly ticket: string;
  /** Days since 1899-12-30 as Excel counts them, with the time as a fraction. */
  readonly receivedSerial: number;
  readonly customer: string;
  readonly country: string;
  readonly channel: string;
  readonly product: string;
  /** In euro, two decimals. */
  readonly orderTotal: number;
  readonly message: string;
  /** Empty where nobody has looked at the ticket yet. */
  readonly priority: string;
}

interface Country {
  readonly name: string;
  readonly language: SampleLanguage;
  readonly weight: number;
  readonly cities: readonly string[];
  readonly customers: readonly string[];
}

const countries: readonly Country[] = [
  country(
    'United Kingdom',
    'en',
    9,
    'Leeds,Bristol,Inverness,Keswick',
    'Priya Nair,Tom Hartley,Aisha Bello,Gareth Pugh,Megan Doyle,Oliver Stanton,Ruth Okafor,Callum Reid,Hannah Whitlock,Imran Qureshi,Josie Marsh,Peter Lindqvist',
  ),
  country('Ireland', 'en', 3, 'Galway,Cork,Sligo', 'Niamh Brennan,Cian Foley,Aoife Kinsella,Darragh Nolan'),
  country(
    'Netherlands',
    'en',
    3,
    'Utrecht,Groningen,Breda',
    'Sanne de Wit,Bram Visser,Lotte Hendriks,Joris Bakker',
  ),
  country('Sweden', 'en', 2, 'Umeå,Göteborg,Östersund', 'Elin Åkesson,Nils Bergqvist,Saga Holm'),
  country('Australia', 'en', 1, 'Hobart,Cairns', 'Zoe McKellar,Liam Tran'),
  country('Canada', 'en', 2, 'Calgary,Halifax,Whitehorse', 'Grace Leclair,Mateus Rocha,Dana Whitefeather'),
  country(
    'Germany',
    'de',
    3,
    'Freiburg,Kassel,Lübeck',
    'Jörg Neumann,Annika Schäfer,Mehmet Yıldız,Sabine Groß,Lukas Brandl',
  ),
  country('Austria', 'de', 1, 'Innsbruck,Graz', 'Theresa Hölzl,Florian Egger'),
  country('Switzerland', 'de', 1, 'Chur,Thun', 'Reto Zürcher,Nadja Aebi'),
  country(
    'France',
    'fr',
    2,
    'Annecy,Grenoble,Pau',
    'Hélène Garnier,Youssef Benali,Clément Roux,Maëlle Le Goff',
  ),
  country('Belgium', 'fr', 1, 'Namur,Liège', 'Aurélie Dumont,Benoît Lacroix'),
  country('Spain', 'es', 2, 'Huesca,Granada,Bilbao', 'Lucía Ibáñez,Álvaro Peña,Nerea Etxeberria,José Muñoz'),
];

interface Product {
  readonly name: string;
  readonly priceEuro: number;
  readonly kinds: readonly ProductKind[];
}

const products: readonly Product[] = [
  product('Skarn 2 tent', 349, 'tent'),
  product('Skarn 4 family tent', 529, 'tent'),
  product('Tarn sleeping bag', 189, 'bag'),
  product('Tarn Winter sleeping bag', 279, 'bag'),
  product('Beck rain jacket', 159, 'jacket', 'clothing'),
  product('Larch down jacket', 229, 'jacket', 'clothing'),
  product('Beck rain trousers', 99, 'clothing'),
  product('Larch merino shirt', 69, 'clothing'),
  product('Scree hiking boots', 199, 'boots'),
  product('Scree Low walking shoes', 139, 'boots'),
  product('Cairn 45 rucksack', 169, 'pack'),
  product('Cairn 22 daypack', 89, 'pack'),
  product('Ember gas stove', 64.5, 'stove'),
  product('Ember cook set', 49.9, 'cook'),
  product('Glim headlamp', 39.95, 'lamp'),
  product('Moss sleeping pad', 84.5, 'pad'),
  product('Fern trekking poles', 74.9, 'gear'),
  product('Rill water filter', 44.9, 'gear'),
];

const channels = [
  'Email',
  'Email',
  'Email',
  'Web form',
  'Web form',
  'Chat',
  'Chat',
  'Phone',
  'Social media',
] as const;

const words: Readonly<
  Record<SampleLanguage, { readonly weekdays: readonly string[]; readonly colours: readonly string[] }>
> = {
  en: {
    weekdays: ['Monday', 'Tuesday', 'Thursday', 'Friday', 'Saturday'],
    colours: ['moss green', 'slate', 'rust', 'navy'],
  },
  de: { weekdays: ['Montag', 'Mittwoch', 'Freitag'], colours: ['Moosgrün', 'Schiefergrau', 'Rost'] },
  fr: { weekdays: ['lundi', 'mercredi', 'vendredi'], colours: ['vert mousse', 'ardoise'] },
  es: { weekdays: ['el lunes', 'el jueves', 'el sábado'], colours: ['verde musgo', 'gris pizarra', 'óxido'] },
};

type Random = () => number;

/** The tickets, the same on every run; no two messages are alike. */
export function makeSampleTickets(count: number): readonly SampleTicket[] {
  const random = seeded(20260901);
  const decks = new Map<SampleLanguage, MessageBody[]>();
  const used = new Set<string>();
  const spread = countries.flatMap((entry) => Array.from({ length: entry.weight }, () => entry));
  const firstDay = 46_266; // 1 September 2026
  return Array.from({ length: count }, (_, index): SampleTicket => {
    const home = pick(random, spread);
    const minutes = Math.floor(((index + random() * 0.9) * 60 * 24 * 61) / count);
    return {
      ticket: `T-${1001 + index}`,
      receivedSerial: firstDay + minutes / 1440,
      customer: pick(random, home.customers),
      country: home.name,
      channel: pick(random, channels),
      ...newOrder(random, home, decks, used, index),
      priority: pick(random, ['', '', '', '', 'Normal', 'Normal', 'High', 'Low']),
    };
  });
}

/** A message that nobody has written yet, and the order it is about. */
function newOrder(
  random: Random,
  home: Country,
  decks: Map<SampleLanguage, MessageBody[]>,
  used: Set<string>,
  index: number,
): Pick<SampleTicket, 'product' | 'orderTotal' | 'message'> {
  const short =
    home.language === 'en' && random() < 0.08 ? shortMessages[used.size % shortMessages.length] : undefined;
  const stock = sampleMessages[home.language];
  for (let attempt = 0; ; attempt += 1) {
    const body = nextBody(random, home.language, decks);
    const product = pick(
      random,
      products.filter((one) => body.kinds?.some((kind) => one.kinds.includes(kind)) ?? true),
    );
    const pieces = random() < 0.15 ? 2 : 1;
    const orderTotal = Math.round((product.priceEuro * pieces + (random() < 0.5 ? 4.9 : 0)) * 100) / 100;
    const slots = slotsFor(random, home, product, orderTotal, index);
    const text = short !== undefined && attempt === 0 ? short : composed(random, stock, body.text);
    const message = text.replace(/\{(\w+)\}/g, (_, name: string) => slots.get(name) ?? name);
    if (used.has(message)) continue;
    used.add(message);
    return { product: product.name, orderTotal, message };
  }
}

/** Goes through all bodies of a language before any of them comes again. */
function nextBody(
  random: Random,
  language: SampleLanguage,
  decks: Map<SampleLanguage, MessageBody[]>,
): MessageBody {
  let deck = decks.get(language);
  if (deck === undefined || deck.length === 0) {
    deck = sampleMessages[language].bodies.map((body) =>
      typeof body === 'string' ? { kinds: null, text: body } : body,
    );
    decks.set(language, deck);
  }
  return deck.splice(Math.floor(random() * deck.length), 1)[0] as MessageBody;
}

function composed(random: Random, stock: MessageStock, body: string): string {
  const hasOpening = random() < 0.45;
  const hasEnding = random() < 0.4;
  const isLetter = hasOpening && random() < 0.4;
  const opening = hasOpening ? pick(random, stock.openings) : null;
  const text = opening === null ? body.charAt(0).toUpperCase() + body.slice(1) : body;
  const ending = hasEnding ? pick(random, stock.endings) : null;
  return [opening, text, ending].filter((part) => part !== null).join(isLetter ? '\n\n' : ' ');
}

function slotsFor(
  random: Random,
  home: Country,
  product: Product,
  total: number,
  index: number,
): ReadonlyMap<string, string> {
  const language = words[home.language];
  const number = (low: number, high: number) => String(low + Math.floor(random() * (high - low + 1)));
  const euro = (value: number) =>
    home.language === 'en' ? `€${value.toFixed(2)}` : `${value.toFixed(2).replace('.', ',')} €`;
  const quantity2 = 8 + Math.floor(random() * 30);
  return new Map([
    ['product', product.name],
    ['order', `FW-${48210 + index * 7}`],
    ['days', number(3, 21)],
    ['weekday', pick(random, language.weekdays)],
    ['city', pick(random, home.cities)],
    ['country', home.name.replace(/^(?=United|Nether)/, 'the ')],
    ['years', number(2, 9)],
    ['months', number(2, 14)],
    ['minutes', number(12, 55)],
    ['times', number(3, 6)],
    ['points', number(120, 980)],
    ['km', `${number(8, 45)}0`],
    [
      'size',
      pick(random, product.kinds.includes('boots') ? ['38', '41', '43', '45'] : ['S', 'M', 'L', 'XL']),
    ],
    ['colour', pick(random, language.colours)],
    ['amount', euro(Math.round(total * (0.1 + random() * 0.3)))],
    ['total', euro(total)],
    ['quantity', String(Math.ceil(quantity2 / 3))],
    ['quantity2', String(quantity2)],
  ]);
}

function country(
  name: string,
  language: SampleLanguage,
  weight: number,
  cities: string,
  customers: string,
): Country {
  return { name, language, weight, cities: cities.split(','), customers: customers.split(',') };
}

function product(name: string, priceEuro: number, ...kinds: readonly ProductKind[]): Product {
  return { name, priceEuro, kinds };
}

function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

/** Numbers in [0, 1) from a linear congruential generator (Numerical Recipes' constants), the same everywhere. */
function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
