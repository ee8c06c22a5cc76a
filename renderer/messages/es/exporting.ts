import type { AreaIn } from '../en/translation.ts';

/** Exporting results as a table of their own. */
export const exporting = {
  menu: 'Exportar',
  menuCsv: 'Exportar como CSV…',
  menuJsonLines: 'Exportar como JSON Lines…',
  titleCsv: 'Exportar como CSV',
  titleJsonLines: 'Exportar como JSON Lines',
  introCsv:
    'Una tabla en un archivo de texto que Excel y la mayoría de los programas pueden abrir. Su libro no cambia.',
  introJsonLines: 'Una línea por fila, para programas que leen JSON. Su libro no cambia.',
  rowsLabel: 'Qué filas',
  rowsAll: 'Todas las filas, como están en la hoja',
  rowsShown: 'Solo las filas que muestran ahora los resultados, en el mismo orden',
  columnsLabel: 'Columnas de su hoja',
  columnsAll: 'Elegir todas',
  columnsNone: 'No elegir ninguna',
  columnsAnswers: 'Las respuestas siempre se incluyen: {{columns}}',
  columnsChanged:
    'El libro ha cambiado desde que se envió, así que solo se pueden exportar las columnas que se enviaron.',
  columnsGone:
    'Ahora no se puede leer el libro original, así que solo se pueden exportar las columnas que se enviaron.',
  columnsReading: 'Mirando el libro…',
  extrasLabel: 'Más columnas',
  extra: {
    'row-number': 'Número de fila en la hoja',
    status: 'Estado de cada fila',
    note: 'Notas',
    cost: 'Coste de cada fila',
    'custom-id': 'Nombre de cada fila en Anthropic',
    model: 'Modelo',
    attempt: 'De qué envío procede la respuesta',
    'original-answer': 'Respuestas tal como las escribió Claude, junto a las que usted cambió',
  },
  layoutLabel: 'Números y columnas',
  layoutHint: 'Excel abre bien el archivo si los números están escritos como en su país.',
  layout: {
    comma: 'Números como 1.5, comas entre columnas',
    semicolon: 'Números como 1,5, puntos y comas entre columnas',
  },
  guard: 'Evitar que un texto que empieza por = + - o @ se lea como fórmula',
  guardHint: 'Se pone un apóstrofo (’) delante de ese texto. Desmárquelo si el archivo lo leerá un programa.',
  confirm: 'Exportar…',
  confirmDownload: 'Crear el archivo',
  doneTitle: 'Exportado',
  done_one: '{{count, number}} fila está en {{name}}.',
  done_many: '{{count, number}} de filas están en {{name}}.',
  done_other: '{{count, number}} filas están en {{name}}.',
  doneGuarded_one: '{{count, number}} celda empieza como una fórmula y lleva un apóstrofo delante.',
  doneGuarded_many: '{{count, number}} de celdas empiezan como una fórmula y llevan un apóstrofo delante.',
  doneGuarded_other: '{{count, number}} celdas empiezan como una fórmula y llevan un apóstrofo delante.',
  open: 'Abrir',
} as const satisfies AreaIn<'exporting', 'one' | 'many' | 'other'>;
