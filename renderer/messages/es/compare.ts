import type { AreaIn } from '../en/translation.ts';

/** Earlier answers of a row, and comparing old answers with new ones. */
export const compare = {
  earlierTitle: 'Respuestas anteriores',
  attempt: 'Respuesta {{number, number}}, {{when}}',
  inUse: 'En uso',
  use: 'Usar esta respuesta',
  maxTokens_one: 'hasta {{count, number}} token',
  maxTokens_many: 'hasta {{count, number}} de tokens',
  maxTokens_other: 'hasta {{count, number}} tokens',
  restated: 'La lista de etiquetas se volvió a indicar en la instrucción.',
  sameInstruction: 'La instrucción era la misma.',
  marks:
    'En comparación con la respuesta {{number, number}}: las palabras nuevas están subrayadas; las que ya no están, tachadas.',
  nothing: 'Sin respuesta',

  stripChanged_one: '{{count, number}} respuesta ha cambiado desde que su fila se volvió a enviar.',
  stripChanged_many:
    '{{count, number}} de respuestas han cambiado desde que sus filas se volvieron a enviar.',
  stripChanged_other: '{{count, number}} respuestas han cambiado desde que sus filas se volvieron a enviar.',
  stripNone: 'Ninguna respuesta ha cambiado desde que se volvieron a enviar filas.',
  stripOpen: 'Comparar antes y ahora…',
  title: 'Comparar respuestas anteriores y nuevas',
  intro: 'Estas filas se volvieron a enviar. No se escribe nada en su libro hasta que guarde.',
  filterLabel: 'Mostrar filas según el resultado de volver a enviarlas',
  filterAll: 'Todas {{count, number}}',
  filter: {
    changed: 'Cambiadas {{count, number}}',
    same: 'Iguales {{count, number}}',
    first: 'Primera respuesta {{count, number}}',
    'none-new': 'Sin respuesta nueva {{count, number}}',
  },
  kind: {
    changed: 'Cambiada',
    same: 'Igual',
    first: 'Primera respuesta',
    'none-new': 'Sin respuesta nueva',
  },
  rowHead: 'Fila',
  row: 'Fila {{row, number}}',
  before: 'Antes',
  after: 'Ahora',
  keepOld: 'Usar la anterior',
  keepNew: 'Usar la nueva',
  own: 'Usted puso esto: {{text}}',
  more: 'Mostrar más filas',
  empty: 'No hay filas de este tipo.',
  loading: 'Comparando…',
} as const satisfies AreaIn<'compare', 'one' | 'many' | 'other'>;
