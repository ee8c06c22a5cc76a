import type { AreaIn } from '../en/translation.ts';

/** The window around every screen, and words that many screens share. */
export const frame = {
  appName: 'Sheetbatch',
  skipToContent: 'Ir al contenido',
  navigation: 'Principal',
  newJob: 'Nuevo trabajo',
  home: 'Trabajos',
  templates: 'Plantillas',
  help: 'Ayuda',
  settings: 'Ajustes',
  loading: 'Abriendo Sheetbatch…',
  loadingLong:
    'Está tardando más de lo habitual. Si el equipo pide la contraseña de su almacén de contraseñas, escríbala: su clave para Claude se guarda ahí.',
  waiting: 'Un momento…',
  encodings: {
    plain: '{{family}}, {{letters}}',
    numbered: '{{family}}, {{letters}} ({{code}})',
    letters: {
      western: 'Europa occidental',
      central: 'Europa central',
      cyrillic: 'cirílico',
      greek: 'griego',
      turkish: 'turco',
      hebrew: 'hebreo',
      arabic: 'árabe',
    },
  },
  nonData: {
    total: 'totales ({{rows}})',
    note: 'notas ({{rows}})',
    'repeated-header': 'nombres de columnas repetidos ({{rows}})',
    section: 'títulos de grupos ({{rows}})',
    balance: 'saldos ({{rows}})',
    'other-table': 'otra tabla ({{rows}})',
    'error-cell': 'errores ({{rows}})',
    'no-value': 'fórmulas sin valor ({{rows}})',
  },
  connectionLostTitle: 'Sheetbatch no está en marcha',
  connectionLostText: {
    desktop: 'Se está restableciendo la conexión. Los trabajos enviados siguen en Anthropic.',
    browser:
      'Inícielo de nuevo: se abrirá en otra pestaña y podrá cerrar esta. Los trabajos enviados siguen en Anthropic.',
  },
  connectNow: 'Conectar ahora',
  crashTitle: 'Esta pantalla ha dejado de funcionar',
  crashText: 'Es un fallo de Sheetbatch, no suyo. Sus trabajos y respuestas están a salvo.',
  crashAgain: 'Mostrarla de nuevo',
  crashHome: 'Ir a sus trabajos',
  notFoundTitle: 'Aquí no hay nada',
  notFoundText: 'La dirección no lleva a ninguna pantalla de Sheetbatch.',

  cancel: 'Cancelar',
  close: 'Cerrar',
  dismiss: 'Descartar',
  openSettings: 'Abrir Ajustes',
  more: 'Más',
  practice: 'Práctica',
  practiceExplained: 'Respuestas inventadas: no se envía nada y no cuesta nada.',
  free: 'gratis',

  dropTitle: 'Arrastre un libro hasta aquí',
  dropNow: 'Suéltelo para abrirlo',
  dropFormats: 'Excel, OpenDocument o CSV',
  dropChoose: 'Elegir un libro',
  dropTaking: 'Abriendo {{name}}…',
  dropTakingOne: 'Abriendo un libro…',

  keyLabel: 'Clave de Anthropic',
  keyPlaceholder: 'sk-ant-…',
  keySave: 'Guardar clave',
  keyChecking: 'Comprobando con Anthropic si la clave funciona…',
  keyShow: 'Mostrar lo escrito',
  keyHide: 'Ocultar lo escrito',
  keyHint:
    'Se guarda en {{store}}, nunca en un archivo. Al guardarla se comprueba con Anthropic que funciona; es gratis.',
  keyHintUntilQuit:
    'Ningún almacén de contraseñas responde en este equipo: la clave se conserva solo hasta que cierre Sheetbatch.',
  keyEmpty: 'Primero pegue su clave.',
  keyGuide: {
    open: '¿Cómo consigo una clave?',
    title: 'Una clave en cuatro pasos',
    text: 'Con una clave, Sheetbatch trabaja con su cuenta de Anthropic. Se crea una sola vez, en Anthropic Console, en unos cinco minutos. Lo que consumen sus filas se paga a Anthropic: 300 filas cortas suelen costar menos de un dólar.',
    step: '{{number}}. {{title}}',
    account: {
      title: 'Cree una cuenta',
      text: 'Regístrese con su correo electrónico. Una suscripción para chatear con Claude es otra cosa: no paga una clave.',
      link: 'Abrir Anthropic Console',
    },
    credit: {
      title: 'Compre algo de crédito',
      text: 'Para empezar basta una cantidad pequeña. Mientras la recarga automática esté desactivada, nunca podrá gastar más de lo que ha comprado.',
      link: 'Abrir «Billing»',
    },
    workspace: {
      title: 'Cree un espacio de trabajo con un límite',
      text: 'Añada un espacio de trabajo solo para Sheetbatch y fíjele un límite mensual. Así, una clave perdida nunca podrá costar más. Este paso es opcional.',
      link: 'Abrir «Workspaces»',
    },
    key: {
      title: 'Cree la clave',
      text: 'Cree una clave en ese espacio de trabajo y cópiela enseguida: empieza por sk-ant- y solo se muestra una vez.',
      link: 'Abrir «API keys»',
    },
    back: 'Después vuelva aquí y pegue la clave.',
    inBrowser: 'se abre en su navegador',
  },

  loginOfferTitle: '¿Iniciar Sheetbatch con el equipo?',
  loginOfferText: 'Así las respuestas se recogen a tiempo. Se queda junto al reloj, sin ventana.',
  loginOfferYes: 'Sí, iniciarlo',
  loginOfferNo: 'Ahora no',

  /** With the article, as it stands after “en”. */
  keyStore: {
    keychain: 'el Llavero',
    credentialManager: 'el Administrador de credenciales de Windows',
    keyring: 'el llavero de contraseñas de este equipo',
  },

  rows_one: '{{count, number}} fila',
  rows_many: '{{count, number}} de filas',
  rows_other: '{{count, number}} filas',
  columns_one: '{{count, number}} columna',
  columns_many: '{{count, number}} de columnas',
  columns_other: '{{count, number}} columnas',
} as const satisfies AreaIn<'frame', 'one' | 'many' | 'other'>;
