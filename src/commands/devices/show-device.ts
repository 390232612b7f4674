import { lookup } from '../../conversation/command.ts';
import { text } from '../../language/index.ts';
import { answerLookup, type UsesDirectory } from '../answers/answer.ts';
import { LookupInput } from '../answers/input.ts';

/** A device, by MAC address, SIP address, serial number or name, or by the number or name of whoever has it. */
export const showDevice = lookup({
  name: 'device.show',
  role: 'helpdesk',
  words: {
    en: ['device', 'devices', 'find device', 'show device', 'devices of', 'mac', 'sip'],
    pl: ['urządzenie', 'urządzenia', 'znajdź urządzenie', 'pokaż urządzenie', 'aparat'],
    es: [
      'dispositivo',
      'dispositivos',
      'buscar dispositivo',
      'mostrar dispositivo',
      'dispositivos de',
      'equipo',
    ],
    bg: [
      'устройство',
      'устройства',
      'намери устройство',
      'покажи устройство',
      'устройства на',
      'апарат',
    ],
    nb: ['enhet', 'enheter', 'enheten', 'finn enhet', 'vis enhet', 'enhetene til', 'apparat'],
    he: ['מכשיר', 'מכשירים', 'חפש מכשיר', 'הצג מכשיר', 'המכשירים של', 'התקן'],
  },
  examples: {
    en: ['device 84:78:AC:10:00:01'],
    pl: ['urządzenie 84:78:AC:10:00:01'],
    es: ['dispositivo 84:78:AC:20:00:02'],
    bg: ['устройство 84:78:AC:40:00:01'],
    nb: ['enhet 84:78:AC:50:00:01'],
    he: ['מכשיר 84:78:AC:30:00:01'],
  },
  what: text('device.what'),
  input: LookupInput,
  repeats: true,
  answers: 'personal',
  run: ({ input }, uses: UsesDirectory) => answerLookup('device', input, uses),
});
