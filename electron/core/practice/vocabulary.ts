/**
 * A small vocabulary for labels that people use often, in the languages of the sample workbook. A concept is found by
 * `names` in a label and by `signs` in a row's text; both are beginnings of words, without accents, in lower case.
 */
export interface Concept {
  readonly names: readonly string[];
  readonly signs: readonly string[];
  /** How much one sign counts; less than 1 for words that say little by themselves. */
  readonly weight: number;
}

/** The concepts; a label may match several, such as a strong and a weak set of signs for the same thing. */
export const concepts: readonly Concept[] = [
  concept(
    'billing payment invoice charge rechnung facturation facturacion zahlung',
    'charged invoice vat receipt card paid pay payment price bank discount code gift balance rechnung abgebucht umsatzsteuer zahlung facture debite factura cobrado',
  ),
  concept(
    'refund return cancel exchange ruckgabe erstattung remboursement devolucion',
    'refund refunded return swap cancel money slip exchange rucksendung erstatten rembourse renvoye devolvi reembols cancelar',
  ),
  concept(
    'delivery shipping shipment logistics lieferung versand livraison envio',
    'deliver parcel tracking courier shipping express customs pick address package missing warehouse arrived lieferung sendung paket ankommen commande suivi colis livrez relais pedido seguimiento llegar',
  ),
  concept(
    'login account access password konto compte cuenta data',
    'login log password account mail mails emails unsubscribed newsletter points delete data kundenkonto anmelden passwort compte connecter cuenta',
  ),
  concept(
    'bug technical website app software error technik technique',
    'app crashes website checkout filter browser basket update error button loads aplicacion cierra',
  ),
  concept('feature suggestion idea wunsch', 'add dark share shared wish suggestion idea'),
  concept('feature request suggestion idea wunsch', 'would great could please need like gern', 0.4),
  concept(
    'fault faulty defect quality warranty broken repair damage mangel garantie garantia',
    'broke broken leak snapped tear torn crack cracked sole zip zipper seam smell peels membrane warranty light works loses switches repair buckle valve defect reissverschluss klemmt ersatz fermeture casse cremallera rompio garantia garantie',
  ),
  concept(
    'question information advice size sizing availability stock frage pregunta',
    'is does what when which how difference weigh warm waterproof size stock back fit wash suitable fallt geeignet lieferbar taille talla tener',
    0.4,
  ),
  concept(
    'praise compliment thanks positive happy satisfied lob positiv positif positivo',
    'wonderful superb perfect perfectly love great neat excellent happy pleased smile lob parfait rapidite atencion',
  ),
  concept('praise compliment thanks positive happy lob', 'thank danke merci gracias cheers', 0.3),
  concept(
    'complaint negative angry unhappy dissatisfied beschwerde negativ negatif negativo reclamation',
    'unacceptable disappointing nobody worst angry broke broken leak snapped tear crack cracked peels loses missing empty twice wrong crashes declined inadmissible leider klemmt offen zweimal casse debite rompio cobrado cierra dangerous',
  ),
  concept(
    'complaint negative angry unhappy dissatisfied negativ',
    'never still nothing not no cannot refund third problem',
    0.4,
  ),
  concept(
    'high urgent critical hoch dringend urgente',
    'urgent today immediately asap unacceptable dangerous twice fly leave schnelle rapidement hoy unbedingt',
  ),
  concept('low niedrig', 'rush smile suggestion wonder love superb wonderful neat'),
  concept(
    'sales quote order wholesale business vertrieb',
    'quote discount company event group bulk school club team logo hire',
  ),
  concept(
    'english englisch anglais ingles',
    'the and is my you have for with please not i it a want what still thanks',
    0.5,
  ),
  concept(
    'german deutsch allemand aleman',
    'ich und der die das nicht ist mein meine bitte wann eine sie wir zu im am',
    0.5,
  ),
  concept(
    'french franzosisch francais frances',
    'je le la les est mon une pas vous pour de du des j l et ete',
    0.5,
  ),
  concept(
    'spanish spanisch espagnol espanol',
    'el los mi que una por hola no se el pedido modelo cada a me volveran en quedo muchas',
    0.5,
  ),
];

/** Words of labels that mean nothing by themselves. */
export const connectingWords: readonly string[] = [
  'and',
  'the',
  'for',
  'und',
  'oder',
  'der',
  'die',
  'das',
  'les',
  'des',
  'los',
  'del',
  'con',
];

/** Words of labels that stand for "none of the others", and then of those that say least. */
export const catchAllNames: readonly (readonly string[])[] = [
  [
    'other',
    'others',
    'none',
    'general',
    'misc',
    'unknown',
    'unclear',
    'sonstiges',
    'andere',
    'autre',
    'otro',
  ],
  ['neutral', 'normal', 'medium', 'mittel', 'moyen', 'medio', 'english', 'question', 'request'],
];

/** Words that turn a label into the opposite of what it names. */
export const negations: readonly string[] = ['not', 'no', 'non', 'nicht', 'kein', 'keine', 'pas', 'sin'];

function concept(names: string, signs: string, weight = 1): Concept {
  return { names: names.split(' '), signs: signs.split(' '), weight };
}
