import type { AreaIn } from '../en/translation.ts';

/** The list of jobs and the first start. */
export const home = {
  title: 'Trabajos',
  newJob: 'Nuevo trabajo',
  search: 'Buscar trabajos',
  noneFoundTitle: 'Ningún trabajo coincide',
  noneFoundText: 'Nada de lo que hay aquí contiene “{{search}}”.',
  clearSearch: 'Mostrar todos los trabajos',

  firstTitle: 'Una instrucción, todas las filas, a mitad de precio',
  firstText:
    'Elija una hoja de cálculo, diga qué debe hacer Claude con cada fila y reciba las respuestas en una columna nueva de su propio libro.',
  practiseTitle: 'Pruébelo con un ejemplo',
  practiseText:
    'Unos cientos de consultas de soporte y respuestas inventadas. No se envía nada y no cuesta nada.',
  practiseButton: 'Practicar con el ejemplo',
  keyTitle: 'Trabaje con sus propias hojas',
  keyText:
    'Pegue una clave de su cuenta de Anthropic. Usted paga directamente a Anthropic, al precio por lotes.',
  keyReady: 'Su clave terminada en {{ending}} funciona. Puede cambiarla en Ajustes.',

  attentionTitle: 'Requiere su atención',
  attentionMore_one: 'Mostrar {{count, number}} más',
  attentionMore_many: 'Mostrar {{count, number}} más',
  attentionMore_other: 'Mostrar {{count, number}} más',
  attentionFewer: 'Mostrar menos',
  attentionProblem: '{{job}}: {{title}}',
  attentionSaveTitle: '{{job}}: las respuestas están listas',
  attentionSaveText_one: '{{count, number}} respuesta aún no está en su libro.',
  attentionSaveText_many: '{{count, number}} de respuestas aún no están en su libro.',
  attentionSaveText_other: '{{count, number}} respuestas aún no están en su libro.',
  attentionRepairTitle: '{{job}}: conviene revisar algunas filas',
  attentionRepairText_one: '{{count, number}} fila no tiene una respuesta completa.',
  attentionRepairText_many: '{{count, number}} de filas no tienen una respuesta completa.',
  attentionRepairText_other: '{{count, number}} filas no tienen una respuesta completa.',
  attentionExpiringTitle: '{{job}}: las respuestas se eliminarán pronto',
  attentionExpiringText:
    'Anthropic las elimina en esta fecha: {{when}}. Mantenga Sheetbatch abierto y con conexión para que pueda recogerlas.',
  openJob: 'Abrir',

  columnName: 'Trabajo',
  columnState: 'Estado',
  columnRows: 'Filas',
  columnCost: 'Coste',
  columnWhen: 'Inicio',
  sheetOf: '{{workbook}} · {{sheet}}',
  queueWaits_one: 'espera a {{count, number}} trabajo',
  queueWaits_many: 'espera a {{count, number}} de trabajos',
  queueWaits_other: 'espera a {{count, number}} trabajos',
  rowsDone: '{{done}} de {{total}}',
  costUnknown: 'desconocido',
  savedAs: 'Guardado como {{name}}',
  listLabel: 'Sus trabajos, primero los más recientes',
} as const satisfies AreaIn<'home', 'one' | 'many' | 'other'>;
