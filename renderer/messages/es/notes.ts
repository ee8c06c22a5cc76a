import type { AreaIn } from '../translation.ts';

/** Why a row has no good answer; the page finds the core's English sentence again and shows these in its place. */
export const notes = {
  empty: 'Claude envió una respuesta vacía.',
  error: 'Anthropic informó de un error ({{type}}).',
  overloaded: 'Sobrecargado',
  canceled: 'Se canceló antes de que Claude llegara a esta fila.',
  expired: 'No se respondió en 24 horas.',
  unknownResult: 'Anthropic dio un resultado de un tipo que esta versión no conoce ({{name}}).',
  nothingChosen: 'Claude no eligió nada de la lista.',
  offList: '“{{text}}” no está en la lista.',
  offFieldList: '“{{text}}” no está en la lista de “{{field}}”.',
  notText: '“{{field}}” debería ser un texto, pero es “{{text}}”.',
  notNumber: '“{{field}}” debería ser un número, pero es “{{text}}”.',
  notYesNo: '“{{field}}” debería ser sí o no, pero es “{{text}}”.',
  notDate: '“{{field}}” debería ser una fecha como 2026-03-31, pero es “{{text}}”.',
  withoutFields: 'La respuesta no tiene los campos que se pidieron: “{{text}}”',
  tooLongTogether: 'La fila y su respuesta juntas son más largas de lo que este modelo puede leer.',
  usedUp: 'El máximo permitido para la respuesta se agotó antes de que empezara.',
  cutOff: 'La respuesta es más larga de lo permitido y termina a medias.',
  declined: 'Claude no quiso responder a esta fila.',
  declinedBecause: 'Claude no quiso responder a esta fila: {{reason}}',
  practiceDeclined: 'en la práctica, de vez en cuando se rechaza una fila.',
  tooLarge: 'El texto de esta fila supera lo que acepta Anthropic.',
  resultsGone: 'Anthropic conserva los resultados 29 días; estos ya no están.',
  lineMissing: 'El archivo de resultados de Anthropic no tiene ninguna línea para esta fila.',
  batchUnknown: 'Anthropic ya no conoce este lote.',
} as const satisfies AreaIn<'notes', 'one' | 'many' | 'other'>;
