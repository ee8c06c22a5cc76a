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

/** The concepts; a label may match several. */
export const concepts: readonly Concept[] = [
  concept(
    'billing payment invoice charge rechnung facturation facturacion zahlung',
    'charged invoice vat receipt card paid pay payment price bank discount code gift balance euro rechnung abgebucht umsatzsteuer zahlung facture debite factura cobrado',
  ),
  concept(
    'refund return cancel exchange ruckgabe erstattung remboursement devolucion',
    'refund refunded return swap cancel money slip exchange rucksendung erstatten zuruck rembourse renvoye devolvi reembols cancelar',
  ),
  concept(
    'delivery shipping shipment logistics lieferung versand livraison envio',
    'deliver parcel tracking courier shipping express customs pick-up address package missing warehouse arrived lieferung sendung paket ankommen commande suivi colis livrez relais pedido seguimiento llegar',
  ),
  concept(
    'login account access password konto compte cuenta data',
    'login log password account mail mails emails unsubscribed newsletter points delete data kundenkonto anmelden passwort compte connecter cuenta',
  ),
  concept(
    'bug technical website app software error technik technique',
    'app crashes website checkout filter browser basket update error button loads aplicacion cierra bestellprozess',
  ),
  concept(
    'feature request suggestion idea wunsch',
    'would great could add wish dark mode share suggestion idea gern',
  ),
  concept(
    'fault faulty defect quality warranty broken repair damage mangel garantie garantia',
    'broke broken leak snapped tear torn crack sole zip seam smell peels warranty light repair buckle valve defect reissverschluss klemmt ersatz fermeture casse cremallera rompio garantia garantie cracked membrane zipper works loses switches',
  ),
  concept(
    'question information advice size sizing availability stock frage pregunta',
    'is does what when which how difference weigh warm waterproof size stock back fit wash suitable fallt geeignet lieferbar taille talla tener',
    0.4,
  ),
  concept(
    'praise compliment thanks positive happy satisfied lob positiv positif positivo',
    'thank wonderful superb perfect love great neat excellent happy danke lob merci parfait gracias',
  ),
  concept(
    'complaint negative angry unhappy dissatisfied beschwerde negativ negatif negativo reclamation',
    'unacceptable disappointing nobody third worst angry broke never still nothing refund broken missing problem inadmissible leider kaputt',
  ),
  concept('neutral', 'could when how is does please question resend', 0.4),
  concept(
    'high urgent critical hoch dringend',
    'urgent today immediately asap unacceptable dangerous charged twice leave fly schnelle rapidement hoy',
  ),
  concept('low niedrig', 'rush urgent: smile suggestion wonder thank just'),
  concept(
    'sales quote order wholesale business vertrieb',
    'quote discount company event group bulk school club team logo hire',
  ),
  concept('english englisch anglais ingles', 'the and is my you have for with please not', 0.5),
  concept('german deutsch allemand aleman', 'ich und der die das nicht ist mein bitte wann eine', 0.5),
  concept('french franzosisch francais frances', 'je le la les est mon une pas vous pour', 0.5),
  concept('spanish spanisch espagnol espanol', 'el los mi que una por hola no pedido gracias', 0.5),
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

/** Words of labels that stand for "none of the others". */
export const catchAllNames: readonly string[] = [
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
];

function concept(names: string, signs: string, weight = 1): Concept {
  return { names: names.split(' '), signs: signs.split(' '), weight };
}
