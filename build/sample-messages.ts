/** The stock of messages for the sample workbook, written by hand. Slots in braces are filled per ticket. */
export type SampleLanguage = 'en' | 'de' | 'fr' | 'es';

/** What kind of thing a product is; some messages make sense for some kinds only. */
export type ProductKind =
  | 'tent'
  | 'bag'
  | 'jacket'
  | 'clothing'
  | 'boots'
  | 'pack'
  | 'stove'
  | 'cook'
  | 'lamp'
  | 'pad'
  | 'gear';

/** The middle of a message; `kinds` is null when it suits every product. */
export interface MessageBody {
  readonly kinds: readonly ProductKind[] | null;
  readonly text: string;
}

/** Openings, a body with slots, and endings; a ticket takes one body and sometimes an opening and an ending. */
export interface MessageStock {
  readonly openings: readonly string[];
  readonly bodies: readonly (string | MessageBody)[];
  readonly endings: readonly string[];
}

const english: MessageStock = {
  openings: [
    'Hi there,',
    'Hello,',
    'Hi,',
    'Good morning,',
    'Hey team,',
    'Dear Fellwick team,',
    'To whom it may concern,',
    'hi guys',
  ],
  bodies: [
    // Delivery
    'I have been waiting {days} days for my {product} and the tracking still says "label created". Has it even left your warehouse?',
    'Tracking says order {order} was delivered on {weekday}, but nothing has arrived and the neighbours have not seen it either.',
    'Can I still change the delivery address for {order}? I moved to {city} last week and forgot to update my account.',
    'The courier left the parcel in the rain. The box fell apart and my {product} was lying in a puddle when I came home.',
    about(
      'stove cook',
      'Half of order {order} is missing. I got the gas canisters but not the {product}. Is the rest coming in a second parcel?',
    ),
    'Do you deliver to a pick-up point in {city}? I am never at home during the day.',
    'Ordered with express shipping because we leave on {weekday}. It is now {days} days later and I have nothing. What did I pay the extra for?',
    'Your courier says the address does not exist. It does, I have lived here for {years} years. Please call them.',
    'How long does shipping to {country} take? The product page says 3 to 5 days, checkout says {days}.',
    'Customs wants another {amount} from me for order {order}. Nobody told me about this when I paid.',
    // Returns and refunds
    'I sent back the {product} {days} days ago and still have no refund. The return slip says you received it on {weekday}.',
    'I would like to return the {product}, unused and with the tags still on. How do I print the label?',
    'You refunded {amount} but I paid {total}. Where is the rest?',
    'The return label in my account gives an error, so I cannot send the {product} back. My {days} days are nearly over.',
    'Please cancel order {order}. I clicked twice and now there are two of everything.',
    about(
      'clothing boots',
      "Can I swap the {product} for a size {size}? I don't need the money back, just the right size.",
    ),
    "It was a gift, so I don't have the receipt. Is there any way to get store credit for the {product}?",
    'I want my money back. This is the third time I am writing and I only ever get automatic replies.',
    // Billing
    'I was charged twice for order {order}: {total} on {weekday} and again the next morning. Please put that right.',
    'I need an invoice with our VAT number for {order}. The one in the account has no company name on it.',
    'The discount code AUTUMN15 was accepted but the total on my card statement is still {total}.',
    'My card was declined three times although there is enough money on it, and now I see three pending payments of {amount}.',
    'Why did the price of the {product} go up by {amount} between putting it in the basket and paying?',
    'We are a scout group and would like to pay by bank transfer. Is that possible for orders over {amount}?',
    'The gift card I got for my birthday shows a balance of zero. It should be {amount}, it has never been used.',
    "Could you resend the receipt for last month's order? My accountant is asking for it.",
    // Faults
    about(
      'tent clothing bag',
      'The zip of my {product} broke on the second day of the trip. I had to close it with safety pins for a week.',
    ),
    about(
      'tent clothing shoes',
      'After {months} months there is a leak along the seam of my {product}. I reproofed everything exactly as the label says, no difference.',
    ),
    about(
      'tent',
      'One pole of the tent snapped in a light breeze. We were four people on a campsite near {city}, with a hole in the roof.',
    ),
    about(
      'boots',
      'The sole of the left boot is coming off after roughly {km} km. I expected more at that price.',
    ),
    about(
      'stove',
      'The stove will not light any more. I tried a new canister and cleaned the nozzle, still nothing.',
    ),
    about(
      'lamp',
      'My headlamp switches itself off after ten minutes even with fresh batteries. Dangerous on a mountain!',
    ),
    'There is a strong chemical smell coming from the {product}. I have aired it for {days} days. Is that normal?',
    about(
      'pack',
      'The buckle on the hip belt cracked the first time I closed it. Can you send me just the buckle?',
    ),
    about(
      'pad',
      'The sleeping pad loses air overnight. I held it under water and there is a tiny bubble at the valve.',
    ),
    about(
      'jacket',
      'Received the {product} with a tear the length of my hand near the hood. Photo attached.',
    ),
    about(
      'clothing boots',
      'Does the warranty on the {product} cover a membrane that peels off? I bought mine {years} years ago.',
    ),
    // Product questions
    about(
      'clothing boots pack tent',
      'Your description of the {product} says both waterproof and water-resistant. Which is it?',
    ),
    about(
      'clothing',
      'I am between sizes in the {product}: chest 102 cm, usually {size}. Does it come up small?',
    ),
    about(
      'clothing boots pack tent',
      'When will the {product} be back in stock in {colour}? I have been waiting since spring.',
    ),
    about(
      'bag jacket',
      'Would the {product} be warm enough for {city} in January, or should I get the heavier one?',
    ),
    about(
      'bag tent pad',
      'What does the {product} weigh without the stuff sack? I am counting every gram for a long walk.',
    ),
    "Is there a difference between last year's {product} and the new one apart from the colour?",
    about(
      'tent',
      'Does the footprint of the two-person tent also fit the {product}? The measurements are not on the site.',
    ),
    about(
      'bag',
      'Are the feathers in your sleeping bags certified? I would like to know where they come from before I buy.',
    ),
    about('clothing bag', 'Can I wash the {product} in a normal machine, and if so how hot?'),
    about(
      'stove',
      'Can I take the gas canisters on a ferry to {city}? Your shop could mention this somewhere.',
    ),
    // Account and website
    "I can't log in. The password reset e-mail never arrives, I checked the spam folder too.",
    'The app crashes every time I open the basket. Phone is two years old, everything else works.',
    "Your website shows my basket as empty whenever I go to checkout. Tried two browsers and my wife's laptop.",
    'Please delete my account and all my data. I would like a confirmation when it is done.',
    'How do I change the e-mail address on my account? I no longer work at the old company.',
    'My loyalty points have disappeared, there were about {points} of them before the update.',
    'I keep getting the newsletter although I have unsubscribed {times} times. Please stop.',
    about('clothing boots', 'The size filter does not work: choose {size}, get everything from XS to 3XL.'),
    'It would be great if the wish list could be shared. My family always asks what I need.',
    'Could you add a dark mode to the app? Reading trail descriptions in the tent at night hurts my eyes.',
    // Praise
    about(
      'clothing tent',
      'Just wanted to say the {product} kept me dry through {days} days of rain in {city}. Superb piece of kit.',
    ),
    'Your colleague on the phone was wonderful. She found my parcel in two minutes and rang me back when it moved.',
    'Second {product} I have bought from you, the first lasted {years} years. Thank you for making things that last.',
    'Ordered on {weekday}, delivered the next morning, perfectly packed. That is how it should be!',
    about(
      'clothing tent pack bag',
      'The repair of my {product} is so neat that I cannot find the place any more. Please thank the workshop.',
    ),
    // Complaints and mixed
    'Nobody answers the phone. I waited {minutes} minutes and was then cut off. Is anybody actually working there?',
    'I am happy with the {product}, but did one order need three boxes and two metres of paper? You call yourselves sustainable.',
    about(
      'clothing',
      'I love the {product}, the fit is perfect, but the colour is nothing like the picture. It is more brown than {colour}.',
    ),
    about(
      'jacket',
      'This is unacceptable. We run guided tours and {quantity} of the {quantity2} jackets arrived in the wrong colour, {days} days before the season starts.',
    ),
    about(
      'clothing bag',
      'Not urgent: the care label of the {product} is sewn in upside down. Made me smile.',
    ),
    about(
      'pack',
      'We are planning a company event for {quantity2} people and would like a quote for rucksacks with our logo.',
    ),
    about('tent', 'Do you hire out tents for a weekend, or do you know someone near {city} who does?'),
    'Are you open on the bank holiday? I would like to collect {order} from the shop.',
    about(
      'jacket',
      'I teach at a primary school in {city}. Would you give us a discount on {quantity2} rain jackets?',
    ),
    about(
      'clothing boots',
      "Urgent please! We fly on {weekday} and you have sent the {product} in a child's size.",
    ),
  ],
  endings: [
    'Thanks',
    'Thanks in advance!',
    'Please get back to me today.',
    'Kind regards',
    'I look forward to your reply.',
    'Best wishes',
    'Please call me, I do not read e-mail often.',
    'Please let me know.',
    'No rush.',
    'Cheers',
  ],
};

const german: MessageStock = {
  openings: ['Guten Tag,', 'Hallo,', 'Sehr geehrte Damen und Herren,', 'Hallo zusammen,'],
  bodies: [
    'meine Bestellung {order} sollte vor {days} Tagen ankommen. In der Sendungsverfolgung steht seitdem nichts Neues.',
    about(
      'jacket tent bag',
      'der Reißverschluss am Modell {product} klemmt seit dem ersten Tag. Ich hätte gern einen Ersatz, keine Gutschrift.',
    ),
    'ich habe die Rücksendung vor {days} Tagen abgegeben, aber die {total} sind noch nicht auf meinem Konto.',
    'ich brauche für {order} eine Rechnung mit unserer Firmenadresse und der Umsatzsteuer-ID.',
    about('jacket', 'fällt das Modell {product} eher klein aus? Sonst trage ich {size}.'),
    'seit dem letzten Update kann ich mich in der App nicht mehr anmelden, das Passwort wird nicht angenommen.',
    about(
      'jacket pack bag',
      'ein großes Lob an die Werkstatt in {city}: das Modell {product} sieht nach der Reparatur aus wie neu!',
    ),
    'der Betrag von {total} wurde zweimal abgebucht. Bitte erstatten Sie mir eine der beiden Zahlungen.',
    about(
      'bag',
      'ist das Modell {product} auch für Touren im Winter geeignet, oder nur für drei Jahreszeiten?',
    ),
    'das Paket kam völlig durchnässt an und der Karton war offen. Ein Foto habe ich angehängt.',
    'bitte löschen Sie mein Kundenkonto. Ich bekomme trotz Abmeldung weiter jede Woche Werbung.',
    about('jacket bag pack', 'wann ist das Modell {product} wieder in {colour} lieferbar?'),
  ],
  endings: ['Viele Grüße', 'Mit freundlichen Grüßen', 'Danke im Voraus!', 'Bitte um schnelle Antwort.'],
};

const french: MessageStock = {
  openings: ['Bonjour,', 'Madame, Monsieur,', "Bonjour à toute l'équipe,"],
  bodies: [
    "ma commande {order} devait arriver il y a {days} jours et le suivi n'a pas bougé depuis {weekday}.",
    about(
      'jacket tent bag',
      'la fermeture éclair du modèle {product} a cassé dès la première sortie. Comment faire jouer la garantie ?',
    ),
    "j'ai renvoyé l'article il y a {days} jours et je n'ai toujours pas été remboursé des {total}.",
    "pourriez-vous m'envoyer une facture au nom de mon association pour la commande {order} ?",
    about('clothing boots', "le modèle {product} taille-t-il grand ? Je prends du {size} d'habitude."),
    'impossible de me connecter à mon compte, le lien de réinitialisation ne fonctionne pas.',
    'merci pour la rapidité, commandé {weekday} et reçu le lendemain à {city}. Parfait !',
    "j'ai été débité deux fois de {total}. Merci de corriger cette erreur rapidement.",
    'livrez-vous en point relais à {city} ? Je suis rarement chez moi en journée.',
    "le colis est arrivé ouvert et il manque la moitié des articles. C'est inadmissible.",
  ],
  endings: ['Cordialement', "Merci d'avance", 'Bien à vous', "Dans l'attente de votre réponse."],
};

const spanish: MessageStock = {
  openings: ['Hola,', 'Buenos días,', 'Buenas tardes:'],
  bodies: [
    'mi pedido {order} tenía que llegar hace {days} días y sigue sin moverse en el seguimiento.',
    about(
      'jacket tent bag',
      'la cremallera del modelo {product} se rompió el segundo día de la ruta. ¿Lo cubre la garantía?',
    ),
    'devolví el artículo hace {days} días y todavía no me han reembolsado los {total}.',
    'necesito una factura con el CIF de la empresa para el pedido {order}.',
    about('clothing boots', '¿el modelo {product} talla pequeño? Normalmente uso una {size}.'),
    'la aplicación se cierra cada vez que intento pagar. ¿Hay otra forma de terminar la compra?',
    'muchas gracias por la atención de {weekday}, resolvieron todo en cinco minutos.',
    'me han cobrado {total} dos veces por el mismo pedido. Espero una solución hoy mismo.',
    about('clothing boots pack', '¿cuándo volverán a tener el modelo {product} en color {colour}?'),
    about('clothing boots', 'quiero cancelar el pedido {order}, me equivoqué de talla.'),
  ],
  endings: ['Un saludo', 'Gracias de antemano', 'Muchas gracias', 'Quedo a la espera.'],
};

/** The stock by language. */
export const sampleMessages: Readonly<Record<SampleLanguage, MessageStock>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
};

/** Very short messages, each used once. */
export const shortMessages: readonly string[] = [
  'Where is my parcel???',
  'refund please',
  "Doesn't work.",
  'Thank you!!',
  'Any news on {order}?',
  'wrong size, want {size}',
  'STOP SENDING ME EMAILS',
  'Is the shop in {city} open on Sunday?',
  'Still waiting…',
  'Cancel {order} please',
  'tent pole broken, what now',
  'ok thanks, solved itself',
];

/** A body that suits products of some kinds only, named in one string with spaces between. */
function about(kinds: string, text: string): MessageBody {
  return { kinds: kinds.split(' ') as ProductKind[], text };
}
