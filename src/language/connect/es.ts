import type { ConnectCatalogue } from './en.ts';

const troubles: Record<string, string> = {
  unknown: 'este enlace no se conoce aquí',
  used: 'este enlace ya se usó; el resultado está en su espacio 1:1',
  expired: 'este enlace tiene más de diez minutos',
  otherBrowser: 'la respuesta vino de otro navegador que el que abrió Webex',
  declined: 'la solicitud se rechazó en Webex',
  refused: 'Webex no aceptó el inicio de sesión',
  organization: 'esa cuenta pertenece a otra organización',
  role: 'esa cuenta no es de un administrador asociado total',
  access: 'quien lo pidió ya no puede hacerlo',
  unreachable: 'Webex no respondió; no se guardó nada',
  database: 'la base de datos no está disponible en este momento',
  tooMany: 'demasiadas solicitudes; espere un minuto',
};

export const connect: ConnectCatalogue = {
  'connect.what': () => 'inicia mi sesión en Webex con la cuenta de un administrador',
  'connect.ask': () => '¿Iniciar la sesión de Deskhand en Webex?',
  'connect.now': () => 'Hasta ahora',
  'connect.standing': ({ ok, until }) => {
    if (!ok) return 'sin sesión';
    return until ? `con sesión iniciada, renovable hasta el ${until}` : 'con sesión iniciada';
  },
  'connect.use': () => 'Para qué es la cuenta',
  'connect.useError': () => 'Elija una opción.',
  'connect.main': () => 'Respuestas y copia, en lugar de la cuenta actual',
  'connect.more': () => 'Una más que ayuda a mantener la copia',
  'connect.warning': () =>
    'Recibirá un enlace. En Webex, inicie sesión como administrador asociado total de su organización, mejor con una cuenta creada para esto: leeré y cambiaré datos con sus permisos.',
  'connect.yes': () => 'Obtener el enlace',
  'connect.linkTitle': () => 'Su camino a Webex',
  'connect.linkBody': ({ minutes }) =>
    `El enlace funciona una sola vez, durante ${minutes} minutos, y es solo para usted: no lo comparta. Aquí le diré el resultado.`,
  'connect.open': () => 'Continuar a Webex',
  'connect.done': ({ name, use }) =>
    use === 'main'
      ? `Ahora inicio sesión en Webex como **${name}**.`
      : `**${name}** ayuda ahora a mantener la copia.`,
  'connect.failed': ({ trouble }) =>
    `No se inició ninguna sesión: ${troubles[trouble] ?? trouble}. \`conectar webex\` da un enlace nuevo.`,
  // Pages in the browser
  'connect.pageStart': ({ use }) =>
    use === 'main'
      ? 'Deskhand leerá y cambiará datos con los permisos de la cuenta con la que inicie sesión.'
      : 'La cuenta con la que inicie sesión ayudará a Deskhand a mantener al día su copia.',
  'connect.pageOwn': () =>
    'Continúe solo si usted lo ha pedido. Inicie sesión como administrador asociado total de su organización.',
  'connect.pageDone': () => 'Deskhand ha iniciado sesión en Webex',
  'connect.pageNow': ({ name, use }) =>
    use === 'main'
      ? `Deskhand trabaja ahora como ${name}.`
      : `${name} ayuda ahora a mantener la copia.`,
  'connect.pageClose': () =>
    'Puede cerrar esta página. Lo mismo está en su espacio 1:1 con Deskhand.',
  'connect.pageFailed': () => 'No ha funcionado',
  'connect.trouble': ({ trouble }) => sentence(troubles[trouble] ?? trouble),
  'connect.pageAgain': () => 'Escriba «conectar webex» a Deskhand para obtener un enlace nuevo.',
};

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
