import type { AreaIn } from '../en/translation.ts';
import { fileProblems } from './file-problems.ts';

/** What went wrong, why, and what to do next, for every code of the contract. */
export const problems = {
  'connection-lost': {
    title: 'Sheetbatch no está en marcha',
    explanation:
      'Esta página ha perdido la conexión con el programa. Los trabajos enviados siguen en Anthropic.',
    next: 'Inicie Sheetbatch de nuevo y use la ventana o pestaña que se abra.',
  },

  ...fileProblems,

  'instruction-empty': {
    title: 'La instrucción está vacía',
    explanation: 'Hay que decirle a Claude qué hacer con cada fila.',
    next: 'Escriba lo que quiere e inserte las columnas que debe mirar.',
  },
  'placeholder-unknown': {
    title: 'La instrucción nombra una columna que no existe',
    explanation: 'Uno de los nombres entre llaves dobles no corresponde a ninguna columna de esta hoja.',
    withFacts: 'No hay ninguna columna llamada “{{name}}” en esta hoja.',
    next: 'Elija la columna de la lista o corrija su nombre.',
  },
  'placeholder-unclosed': {
    title: 'La instrucción tiene llaves que no nombran ninguna columna',
    explanation:
      'Dos llaves de apertura empiezan el nombre de una columna, y aquí no están cerradas o no contienen ningún nombre. No se ha enviado nada.',
    withFacts:
      'En “{{text}}” las llaves no están cerradas o no nombran ninguna columna. No se ha enviado nada.',
    next: 'Elija la columna de la lista o elija enviar las llaves tal cual.',
  },
  'placeholder-in-background': {
    title: 'En el contexto no puede haber columnas',
    explanation:
      'El contexto es el mismo para todas las filas, así que nada en él se sustituye por el texto de una fila. No se ha enviado nada.',
    withFacts:
      '“{{text}}” se enviaría tal cual, porque el contexto es el mismo para todas las filas. No se ha enviado nada.',
    next: 'Ponga la columna en la instrucción o elija enviar las llaves tal cual.',
  },
  'placeholder-in-answer': {
    title: 'En una etiqueta o en el nombre de un campo no puede haber columnas',
    explanation:
      'Las etiquetas y los nombres de los campos son los mismos para todas las filas. No se ha enviado nada.',
    withFacts:
      '“{{text}}” no se sustituiría por el texto de una fila: las etiquetas y los nombres de los campos son los mismos para todas. No se ha enviado nada.',
    next: 'Quite las llaves.',
  },
  'instruction-without-column': {
    title: 'La instrucción no nombra ninguna columna',
    explanation: 'Sin una columna, todas las filas recibirían la misma respuesta. No se ha enviado nada.',
    next: 'Ponga al menos una columna que Claude deba mirar.',
  },
  'answer-longer-than-model': {
    title: 'La respuesta más larga supera lo que escribe este modelo',
    explanation: 'Cada modelo tiene una respuesta máxima. No se ha enviado nada.',
    withFacts: '“{{model}}” escribe respuestas de {{limit}} tokens como máximo. No se ha enviado nada.',
    next: 'Elija una respuesta máxima más corta u otro modelo.',
  },
  'column-name-empty': {
    title: 'La columna nueva necesita un nombre',
    explanation: 'Las respuestas van a una columna nueva de su hoja, y su encabezado debe decir algo.',
    next: 'Escriba un nombre para la columna nueva.',
  },
  'column-name-taken': {
    title: 'Ya hay una columna con ese nombre',
    explanation: 'Dos columnas con el mismo encabezado serían difíciles de distinguir.',
    withFacts: 'Su hoja ya tiene una columna llamada “{{name}}”.',
    next: 'Elija otro nombre.',
  },
  'answer-format-invalid': {
    title: 'El formato de respuesta no está completo',
    explanation: 'Falta una etiqueta o un campo, está vacío o está repetido.',
    next: 'Vuelva a la instrucción y revise la lista de etiquetas o campos.',
  },
  'rows-none-selected': {
    title: 'No queda ninguna fila que enviar',
    explanation: 'Con las filas y la regla para celdas vacías que eligió, se omiten todas las filas.',
    next: 'Elija otras filas o deje que se envíen también las que tienen celdas vacías.',
  },
  'row-too-long': {
    title: 'Una fila es demasiado larga para este modelo',
    explanation: 'El texto de una fila es más de lo que el modelo puede leer de una vez.',
    withFacts: 'El texto de la fila {{row}} es más de lo que el modelo puede leer de una vez.',
    next: 'Acórtelo, use menos columnas o elija otro modelo.',
  },
  'document-not-readable': {
    title: 'No se pudo leer el documento',
    explanation: 'Quizá está dañado, protegido con contraseña o en un formato que no es .docx ni .pdf.',
    next: 'Guárdelo de nuevo sin contraseña, como .docx o .pdf, o copie su texto y péguelo aquí.',
  },
  'document-without-text': {
    title: 'El documento no tiene texto',
    explanation: 'Quizá solo contiene imágenes, por ejemplo, páginas escaneadas.',
    next: 'Elija un documento con texto o escriba lo que Claude debe saber.',
  },
  'template-invalid': {
    title: 'No se pudo leer la plantilla',
    explanation: 'El archivo no contiene una plantilla de Sheetbatch o se hizo con una versión más nueva.',
    next: 'Vuelva a exportar la plantilla o elija otro archivo.',
  },

  'key-missing': {
    title: 'Hace falta una clave',
    explanation: 'Para enviar filas a Claude hace falta una clave de su cuenta de Anthropic.',
    next: 'Añada su clave. Hasta entonces todo espera y no se pierde nada.',
  },
  'key-malformed': {
    title: 'Esto no parece una clave de Anthropic',
    explanation: 'Una clave empieza por “sk-ant-” y tiene unos 100 caracteres. Quizá falta una parte.',
    next: 'Copie la clave completa en Anthropic Console y péguela de nuevo.',
  },
  'key-rejected': {
    title: 'Anthropic no acepta la clave',
    explanation: 'Se eliminó o se desactivó, o le falta una parte.',
    next: 'Cree una clave nueva en Anthropic Console y guárdela aquí.',
  },
  'key-store-unavailable': {
    title: 'No se pudo guardar la clave en este equipo',
    explanation:
      'El almacén de contraseñas del sistema no responde. Sheetbatch nunca escribe una clave en un archivo.',
    next: 'Desbloquee su almacén de contraseñas e inténtelo de nuevo, o pegue la clave cada vez que inicie Sheetbatch.',
  },
  'credit-exhausted': {
    title: 'Se ha agotado su crédito en Anthropic',
    explanation: 'Anthropic no acepta más filas hasta que se añada crédito. Lo respondido se conserva.',
    next: 'Añada crédito en la sección Billing (facturación) de Anthropic Console y pulse Continuar.',
  },
  'spend-limit-reached': {
    title: 'Su cuenta de Anthropic ha llegado a su límite de gasto',
    explanation:
      'El límite se fijó en Anthropic Console, para la cuenta o para el espacio de trabajo de esta clave.',
    next: 'Suba allí el límite o espere al mes siguiente, y pulse Continuar.',
  },
  'access-denied': {
    title: 'Esta clave no tiene permiso para eso',
    explanation: 'El espacio de trabajo de la clave no puede usar este modelo o enviar lotes.',
    next: 'Pregunte a quien administra su cuenta de Anthropic o use otra clave.',
  },
  'model-unknown': {
    title: 'Anthropic no ofrece este modelo',
    explanation: 'Se retiró o su cuenta no puede usarlo.',
    withFacts: '“{{model}}” se retiró o su cuenta no puede usarlo.',
    next: 'Elija otro modelo.',
  },
  'spend-cap-reached': {
    title: 'Ha llegado a su propio tope de gasto',
    explanation: 'Enviar más podría costar más que el tope que fijó. No se envió nada que lo supere.',
    withFacts:
      'El tope es de {{capUsdMicros}}. Con el próximo lote, el total podría llegar como máximo a {{neededUsdMicros}}, así que no se envió.',
    next: 'Suba el tope y continúe, o deje el resto sin enviar.',
  },
  'price-unknown': {
    title: 'No se conoce el precio de este modelo',
    explanation: 'Sin un precio no se puede respetar un tope de gasto.',
    next: 'Elija un modelo con precio conocido o envíe sin tope.',
  },

  offline: {
    title: 'Este equipo no tiene conexión',
    explanation: 'No hay conexión a Internet. Las filas ya enviadas siguen en Anthropic.',
    next: 'No tiene que hacer nada: Sheetbatch continúa en cuanto vuelva la conexión.',
  },
  'service-unreachable': {
    title: 'No se puede conectar con Anthropic',
    explanation: 'La conexión no llega. Quizá la bloquea un cortafuegos, un proxy o una VPN.',
    next: 'Sheetbatch sigue intentándolo. Si no se arregla, pida a su departamento de informática que permita api.anthropic.com.',
  },
  'service-busy': {
    title: 'Anthropic pide esperar',
    explanation: 'Su cuenta ha enviado todo lo que puede por ahora.',
    next: 'No tiene que hacer nada: Sheetbatch continúa por sí solo.',
  },
  'service-busy-long': {
    title: 'Anthropic pide esperar varios días',
    explanation: 'Es más bien un límite de su cuenta que una hora con mucho uso.',
    withFacts:
      'Anthropic pide esperar (días: {{days}}). Es más bien un límite de su cuenta que una hora con mucho uso.',
    next: 'Mire los límites en la consola de Anthropic y pulse Continuar. Mientras tanto no se envía nada.',
  },
  'service-overloaded': {
    title: 'Anthropic está muy ocupado',
    explanation: 'El servicio tiene ahora mismo más trabajo del que puede atender.',
    next: 'No tiene que hacer nada: Sheetbatch lo intenta de nuevo por sí solo.',
  },
  'service-failed': {
    title: 'Algo ha fallado en Anthropic',
    explanation: 'El servicio respondió con un error propio.',
    next: 'No tiene que hacer nada: Sheetbatch lo intenta de nuevo por sí solo. Si no se arregla, consulte status.anthropic.com.',
  },
  'request-rejected': {
    title: 'Anthropic no aceptó las filas',
    explanation: 'Algo en el envío no se permite con este modelo.',
    withFacts: 'Anthropic dice: {{message}}',
    next: 'Cambie la instrucción o el modelo y envíe de nuevo. Las filas que no se aceptaron no cuestan nada.',
  },
  'request-too-large': {
    title: 'Las filas son demasiado para un solo envío',
    explanation: 'Una fila junto con el contexto compartido supera lo que acepta Anthropic.',
    withFacts:
      'La fila {{row}} con el contexto compartido ({{kilobytes}} kB) es mayor de lo que acepta Anthropic o un proxy en el camino.',
    next: 'Acorte el contexto o use menos columnas.',
  },
  'prompt-too-long': {
    title: 'Una fila es demasiado larga para este modelo',
    explanation:
      'La fila, la instrucción y el contexto juntos son más largos de lo que el modelo puede leer.',
    withFacts: 'Anthropic dice: {{message}}',
    next: 'Acorte la fila o el contexto, o elija un modelo que lea más.',
  },
  'answer-limit-too-high': {
    title: 'La respuesta más larga supera lo que da este modelo',
    explanation: 'El trabajo permite respuestas más largas de lo que el modelo puede escribir.',
    withFacts: 'Anthropic dice: {{message}}',
    next: 'Elija una longitud máxima menor u otro modelo.',
  },
  'answer-format-too-complex': {
    title: 'La lista de etiquetas o de campos es demasiado para Anthropic',
    explanation:
      'Anthropic solo puede limitar a Claude a una lista o a unos campos hasta cierto tamaño, y no dice hasta cuál.',
    withFacts: 'Anthropic dice: {{message}}',
    next: 'Use menos etiquetas o campos, o pida un texto y ponga las etiquetas en el contexto.',
  },
  'proxy-needs-login': {
    title: 'El proxy pide una contraseña',
    explanation:
      'Su red lo envía todo por un proxy que pide un nombre y una contraseña, y Sheetbatch no los tiene. Nada ha llegado a Anthropic.',
    next: 'Pida a su departamento de informática que deje pasar api.anthropic.com sin contraseña.',
  },
  'connection-not-trusted': {
    title: 'La conexión con Anthropic no es de fiar',
    explanation:
      'Quien respondió no pudo demostrar que es Anthropic. Ocurre cuando el cortafuegos de una empresa lee lo que pasa o cuando el reloj de este equipo está mal. No se ha enviado nada por ella.',
    next: 'Compruebe la fecha y la hora de este equipo. Si son correctas, pida a su departamento de informática que instale aquí el certificado del cortafuegos o que excluya api.anthropic.com.',
  },
  'not-anthropic': {
    title: 'Otra cosa respondió en lugar de Anthropic',
    explanation:
      'Llegó una página web o una redirección, como de la página de acceso de una red wifi, de un proxy o de un cortafuegos. Con eso no se creó nada.',
    next: 'Abra cualquier página en el navegador e inicie sesión si se lo pide. Si no ayuda, pida a su departamento de informática que permita api.anthropic.com.',
  },
  'sending-fails': {
    title: 'Las filas no se pueden entregar a Anthropic',
    explanation:
      'Cada vez se cortó la conexión o la respuesta no se podía leer. Cada vez se buscó en la lista de su cuenta: no se creó ni se pagó nada.',
    next: 'Revise la conexión, un proxy o una VPN. Después pulse Continuar.',
  },
  'results-unavailable': {
    title: 'Las respuestas no se pueden recoger de Anthropic',
    explanation:
      'Claude ha terminado, pero el archivo con las respuestas no se entrega o se corta cada vez. Lo que llegó se conserva.',
    withFacts:
      'Claude ha terminado, pero el archivo con las respuestas no se entrega o se corta cada vez. Lo que llegó se conserva; filas aún sin respuesta: {{missing}}.',
    next: 'Pulse Continuar para recogerlas de nuevo; no cuesta nada. Si en cambio cancela el trabajo, podrá enviar de nuevo esas filas, y se pagarán otra vez.',
  },
  'results-expired': {
    title: 'Las respuestas ya no están en Anthropic',
    explanation: 'Anthropic conserva las respuestas 29 días. Estas no se recogieron a tiempo.',
    next: 'Vuelva a enviar las filas que no tienen respuesta.',
  },
  'results-not-ready': {
    title: 'Las respuestas aún no están listas',
    explanation: 'Claude sigue trabajando en ellas.',
    next: 'No tiene que hacer nada: Sheetbatch las recoge en cuanto estén.',
  },
  'batch-not-found': {
    title: 'Anthropic no conoce este lote',
    explanation: 'Quizá pertenece a otra clave o se eliminó allí.',
    next: 'Use la clave con la que se envió o vuelva a enviar las filas que no tienen respuesta.',
  },
  'results-incomplete': {
    title: 'Faltan respuestas en el archivo de Anthropic',
    explanation: 'Las respuestas recogidas no cubren todas las filas que se enviaron.',
    next: 'No tiene que hacer nada: Sheetbatch las recoge de nuevo. Las filas que se queden sin respuesta se pueden volver a enviar.',
  },
  'results-expire-soon': {
    title: 'Anthropic eliminará pronto las respuestas',
    explanation: 'Allí se conservan 29 días, y estas aún no se han recogido.',
    next: 'Mantenga la conexión y Sheetbatch abierto hasta que estén aquí.',
  },
  'batch-in-doubt': {
    title: 'Comprobando si Anthropic recibió las filas',
    explanation:
      'La conexión se cortó mientras se enviaban. Sheetbatch mira antes de enviar nada, para que usted nunca pague dos veces.',
    next: 'No tiene que hacer nada: tarda unos dos minutos.',
  },
  'batch-not-findable': {
    title: 'No se puede saber si Anthropic recibió las filas',
    explanation:
      'La conexión se cortó mientras se enviaban, y la lista de su cuenta ya no muestra nada de lo que mostraba antes. Se borraron lotes allí, o la clave pertenece ahora a otro espacio de trabajo.',
    next: 'Mire en «Batches» en la consola de Anthropic y pulse Continuar. O cancele el trabajo: después podrá enviar de nuevo las filas sin respuesta.',
  },
  'batch-adopted': {
    title: 'Se encontró un lote que ya se había enviado',
    explanation:
      'La conexión se cortó mientras se enviaba, pero Anthropic lo había recibido. No se envió una segunda vez.',
    next: 'No tiene que hacer nada.',
  },
  'batch-was-foreign': {
    title: 'Un lote resultó ser de otra cosa',
    explanation: 'Parecía de este trabajo, pero sus respuestas no son de estas filas. No se usó ninguna.',
    next: 'Vuelva a enviar las filas que no tienen respuesta.',
  },
  'batch-expires-soon': {
    title: 'Anthropic quizá no termine a tiempo',
    explanation:
      'Claude tiene como máximo 24 horas para las filas de un lote, y ya ha pasado la mayor parte.',
    next: 'Ahora no tiene que hacer nada: las filas sin responder no cuestan nada y se pueden volver a enviar.',
  },

  'key-of-another-account': {
    title: 'La clave nueva no ve las filas enviadas con la anterior',
    explanation:
      'La conexión se cortó mientras se enviaban filas, y después se cambió la clave. Esta clave es de otra cuenta u otro espacio de trabajo, así que Sheetbatch no puede mirar si llegaron y no las vuelve a enviar: podría pagar dos veces.',
    next: 'Guarde de nuevo la clave anterior, o una del mismo espacio de trabajo, y el trabajo continuará por sí solo. O cancele el trabajo.',
  },

  'job-not-found': {
    title: 'Este trabajo ya no está aquí',
    explanation: 'Se eliminó.',
    next: 'Vuelva a la lista de trabajos.',
  },
  'job-not-possible-now': {
    title: 'Eso no es posible en este momento',
    explanation: 'Mientras tanto, el trabajo ha avanzado.',
    next: 'Mire en qué punto está ahora el trabajo e inténtelo de nuevo.',
  },
  'row-not-found': {
    title: 'Esta fila no forma parte del trabajo',
    explanation: 'La fila no estaba entre las que se enviaron.',
    next: 'Elija otra fila.',
  },
  'answer-not-fitting': {
    title: 'Esta respuesta no encaja en su columna',
    explanation: 'El texto no es lo que contiene esta columna. La respuesta se queda como estaba.',
    withFacts: '“{{text}}” no es lo que contiene esta columna. La respuesta se queda como estaba.',
    next: 'Elija de la lista, escriba un número, como 12,5, o una fecha, como 2026-03-31.',
  },

  'data-folder-not-writable': {
    title: 'Sheetbatch no puede escribir en su carpeta',
    explanation: 'Su equipo no le permite guardar trabajos ni respuestas.',
    next: 'Revise los permisos de la carpeta e inicie Sheetbatch de nuevo.',
  },
  'data-folder-in-use': {
    title: 'Sheetbatch ya está en marcha',
    explanation:
      'Otra ventana u otro usuario trabaja con los mismos trabajos. Solo puede hacerlo uno a la vez, para que nada se envíe dos veces.',
    next: 'Use la que está abierta o ciérrela primero.',
  },
  'database-damaged': {
    title: 'La lista de trabajos estaba dañada',
    explanation: 'Se guardó lo que se pudo leer y el archivo dañado se dejó aparte.',
    next: 'Revise sus trabajos. Las respuestas que aún estén en Anthropic se pueden recoger de nuevo.',
  },
  'database-recovered': {
    title: 'La lista de trabajos se reparó',
    explanation: 'Estaba dañada. Lo que se pudo leer está aquí y el archivo dañado se dejó aparte.',
    next: 'Revise sus trabajos. Las respuestas que aún estén en Anthropic se pueden recoger de nuevo.',
  },
  'database-too-new': {
    title: 'Estos trabajos son de una versión más nueva de Sheetbatch',
    explanation: 'Una versión más nueva ha trabajado con ellos y esta podría dañarlos.',
    next: 'Instale la versión más reciente.',
  },

  'reference-unknown': {
    title: 'Sheetbatch ha perdido la referencia a este archivo',
    explanation: 'Se abrió antes de que se iniciara el programa por última vez.',
    next: 'Elija de nuevo el libro.',
  },
  'not-available-here': {
    title: 'No es posible en el navegador',
    explanation: 'Esto solo funciona en la aplicación instalada.',
    next: 'Descargue el archivo o use la aplicación.',
  },
  'request-invalid': {
    title: 'Sheetbatch no lo ha entendido',
    explanation: 'Algo de lo que se introdujo no está permitido.',
    next: 'Revise lo que ha introducido e inténtelo de nuevo.',
  },
  unexpected: {
    title: 'Ha ocurrido algo inesperado',
    explanation: 'Es un fallo de Sheetbatch, no suyo. No se ha enviado nada por ello.',
    next: 'Inténtelo de nuevo. Si vuelve a ocurrir, reinicie Sheetbatch.',
  },
} as const satisfies AreaIn<'problems', 'one' | 'many' | 'other'>;
