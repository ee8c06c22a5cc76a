import type { AreaIn } from '../en/translation.ts';

/** The guide, the keyboard shortcuts, and reporting a problem. */
export const help = {
  title: 'Ayuda',
  subtitle: 'Cómo funciona Sheetbatch y qué hacer cuando algo se interpone.',
  /** Stands for any column in the example of a placeholder. */
  column: 'Columna',
  search: 'Buscar en la guía',
  contents: 'En esta guía',
  noneFoundTitle: 'No se encontró nada',
  noneFoundText: 'Ninguna parte de la guía contiene “{{search}}”.',
  clearSearch: 'Mostrar toda la guía',

  howTitle: 'Cómo funciona',
  how: {
    workbook: {
      title: 'Elija un libro',
      text: 'Excel, OpenDocument o CSV. Después, elija la hoja y la fila con los encabezados. El archivo solo se lee.',
    },
    instruction: {
      title: 'Diga qué hacer con cada fila',
      text: 'Escriba una instrucción para todas las filas, como en una carta con combinación de correspondencia. Donde escriba {{placeholder}}, Claude recibe el texto de esa columna.',
    },
    answer: {
      title: 'Elija cómo debe ser la respuesta',
      text: 'Un texto, una de una lista o varios campos, cada uno con su columna. Con una lista, ninguna otra respuesta se da por buena.',
    },
    try: {
      title: 'Pruebe con unas filas',
      text: 'Vea respuestas reales de algunas filas antes de pagar por todas. Cambie la instrucción hasta que sean correctas.',
    },
    send: {
      title: 'Envíe',
      text: 'El precio está en el botón. Primero se anota todo en este equipo; después, las filas van a Claude en lotes.',
    },
    wait: {
      title: 'Dedíquese a otra cosa',
      text: 'La mayoría de los lotes terminan en una hora; todos, en un día. Puede cerrar la ventana o el portátil: Claude sigue trabajando.',
    },
    look: {
      title: 'Revise las respuestas',
      text: 'Cada respuesta está junto a su fila. Las filas rechazadas, cortadas o fuera de su lista están marcadas y se pueden volver a enviar.',
    },
    save: {
      title: 'Guarde el libro',
      text: 'Las respuestas van a columnas nuevas de una copia o, tras una copia de seguridad, de su propio libro. Los gráficos, las fórmulas y los formatos no cambian.',
    },
  },
  howLink: 'Crear un trabajo nuevo',

  costTitle: 'Cuánto cuesta',
  cost: {
    half: 'Usted paga a Anthropic por lo que se lee y se escribe, a mitad del precio normal, porque las filas van en lotes. Sheetbatch no cobra nada.',
    before:
      'Antes de enviar, ve cuánto costará. El margen sale de sus filas de prueba; el precio real, de lo que Anthropic ha contado.',
    tries:
      'Las filas de prueba se responden al momento y cuestan el precio completo: normalmente, menos de un centavo de dólar cada una.',
    once: 'Las filas con el mismo texto se envían una vez, y usted paga una vez.',
    never:
      'Nada se envía dos veces por accidente. Si se pierde una respuesta de Anthropic, Sheetbatch busca allí el lote antes de enviar nada.',
    failed:
      'Las filas que fallan, caducan o se cancelan a tiempo no cuestan nada. Una respuesta rechazada o cortada sí cuesta.',
    caps: 'Ponga un tope a un trabajo antes de enviarlo, o a un mes en Ajustes. Al llegar a un tope, los trabajos se ponen en pausa y le preguntan.',
    practice: 'La práctica no cuesta nada: sin clave, sin red, con respuestas inventadas.',
  },
  costLink: 'Ver lo gastado',

  leavesTitle: 'Qué sale de su equipo',
  leaves: {
    columns:
      'Las columnas que nombra su instrucción, la instrucción y el contexto compartido. Nada más del libro.',
    where: 'Van a Anthropic y a nadie más. No hay ningún servidor de Sheetbatch.',
    kept: 'Anthropic conserva las respuestas 29 días. Puede hacer que se eliminen en cuanto estén aquí.',
    key: 'Su sistema guarda la clave como guarda las contraseñas. No está en ningún archivo de Sheetbatch.',
    here: 'En este equipo, los trabajos y las respuestas se quedan hasta que usted los elimine. En Ajustes se ve cuánto ocupan.',
  },
  leavesLink: 'Privacidad y datos en Ajustes',

  whenTitle: 'Qué hacer si…',
  when: {
    noKey: {
      title: '… todavía no tiene una clave',
      text: 'Para practicar no hace falta. Para sus propias filas, cree una clave en Anthropic Console: junto al campo de la clave, «¿Cómo consigo una clave?» muestra el camino en cuatro pasos.',
    },
    off: {
      title: '… el equipo estaba apagado o en suspensión',
      text: 'Nada. Inicie Sheetbatch de nuevo: recoge lo que ya está listo. Las respuestas solo desaparecen a los 29 días, y se le avisa mucho antes.',
    },
    sorted: {
      title: '… ha ordenado o cambiado el libro mientras tanto',
      text: 'Guarde como siempre. Cada respuesta encuentra su fila por su número o su texto. Las filas cambiadas o eliminadas se indican, y ahí no se escribe nada.',
    },
    open: {
      title: '… el libro está abierto en Excel',
      text: 'Ciérrelo allí y guarde de nuevo, o guarde las respuestas en una copia.',
    },
    bad: {
      title: '… las respuestas no son buenas',
      text: 'Dígalo con más claridad: dé un ejemplo de buena respuesta, diga qué hacer en caso de duda, ofrezca una lista. Pruebe otra vez con unas filas. Un modelo mayor ayuda con textos difíciles.',
    },
    cutOff: {
      title: '… hay respuestas cortadas',
      text: 'Tenían poco espacio. En la página del trabajo, elija volver a enviar esas filas con más espacio.',
    },
    refused: {
      title: '… Claude no quiere responder a algunas filas',
      text: 'Mire el texto de esas filas. A menudo ayuda una frase en la instrucción que diga para qué son las respuestas.',
    },
    key: {
      title: '… la clave no se acepta',
      text: 'Cree una nueva en Anthropic Console y póngala en Ajustes. Los trabajos continúan por sí solos.',
    },
    credit: {
      title: '… se ha agotado el crédito',
      text: 'Compre crédito en Anthropic Console. Lo enviado sigue adelante, y después va el resto.',
    },
    long: {
      title: '… un trabajo tarda mucho',
      text: 'Anthropic promete un lote en 24 horas. Las filas que no estén para entonces caducan, no cuestan nada y se pueden volver a enviar.',
    },
    cancel: {
      title: '… quiere detener un trabajo',
      text: 'Elija Cancelar en el menú del trabajo. Antes verá qué significa. Lo ya respondido se paga y se conserva.',
    },
    offline: {
      title: '… no hay Internet',
      text: 'Los trabajos esperan y continúan cuando vuelva. Sin conexión puede preparar, ver respuestas y guardar.',
    },
    elsewhere: {
      title: '… un lote se hizo en otro equipo',
      text: 'Sheetbatch muestra los lotes de su cuenta y pone sus respuestas junto a sus filas.',
    },
  },
  whenBatches: 'Lotes de la cuenta',
  whenSettings: 'Abrir Ajustes',

  moreTitle: 'Más ayuda',
  shortcutsButton: 'Atajos de teclado',
  reportButton: 'Informar de un problema…',

  shortcutsTitle: 'Atajos de teclado',
  shortcutsKeys: 'Teclas',
  shortcutsWhat: 'Qué hacen',
  shortcut: {
    'new-job': 'Nuevo trabajo',
    'open-workbook': 'Abrir un libro',
    save: 'Guardar las respuestas del trabajo que está viendo',
    find: 'Buscar en la lista o en los resultados que está viendo',
    settings: 'Ajustes',
    help: 'Ayuda',
    shortcuts: 'Esta lista',
    back: 'Volver',
  },
  shortcutClose: 'Cerrar un cuadro de diálogo o un menú',
  shortcutMove: 'Moverse por una lista o una cuadrícula',
  shortcutNext: 'Ir al siguiente botón o campo',
  shortcutsInResults: 'En los resultados',
  gridShortcut: {
    open: 'Abrir la fila',
    edit: 'Cambiar la respuesta',
    accepted: 'Marcar la fila como aceptada o quitar la marca',
    look: 'Marcar la fila como por revisar o quitar la marca',
    more: 'Seleccionar más filas',
    all: 'Seleccionar todas las filas mostradas',
    copy: 'Copiar, para pegar en Excel',
    menu: 'Menú de la columna: ordenar, copiar',
    ends: 'Ir a la primera o a la última celda',
  },
  keyEnter: 'Entrar',
  keyShift: 'Mayús',
  keyHome: 'Inicio',
  keyEnd: 'Fin',
  keyControl: 'Ctrl',
  keyAlt: 'Alt',
  keyEscape: 'Esc',
  keyTab: 'Tab',

  reportTitle: 'Informar de un problema',
  reportText:
    'Se crea un archivo que ayuda a encontrar el fallo. Revíselo, guárdelo donde quiera y envíelo a quien le ayude. Sheetbatch no lo envía a nadie.',
  reportIn:
    'Contiene: versiones, su sistema, la configuración, los estados de sus trabajos con recuentos y números de lote, códigos de error y las últimas líneas del registro.',
  reportOut:
    'No contiene: su clave, celdas ni respuestas, instrucciones, ni nombres de archivos, columnas, trabajos o personas.',
  reportPreview: 'Qué contiene el archivo',
  reportMaking: 'Preparándolo…',
  reportSave: 'Guardar el archivo',
  reportSaved: 'El archivo se guardó.',
} as const satisfies AreaIn<'help', 'one' | 'many' | 'other'>;
