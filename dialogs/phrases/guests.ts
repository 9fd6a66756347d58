/**
 * Languages that the bot reads codes in and does not speak: small words by which one knows them, how people greet and thank,
 * and the sentence that tells them once what it does speak.
 */

interface Guest {
  /** Words that neither English, nor German, nor a tool has. */
  words: readonly string[];
  greets: readonly string[];
  thanks: readonly string[];
  says: string;
}

const list = (words: string) => words.split(' ');

export const GUESTS = {
  fr: {
    words: list(
      'je pas est avec pour sur dans mon ma mes nous vous une les mais depuis quand comment pourquoi bonjour salut merci toujours que qui ça être peux peut fichier fichiers erreur arrive marche matin faire déjà quoi cette aussi mot accès refusé quel quelle aide impossible',
    ),
    greets: ['bonjour', 'bonsoir', 'salut', 'coucou'],
    thanks: ['merci', 'merci beaucoup', 'merci bien', 'merci à vous', 'super merci'],
    says: 'Je réponds en anglais, en allemand ou en japonais ; les messages d’erreur, je les lis tels quels.',
  },
  es: {
    words: list(
      'el la los las una con para por pero mi está estoy tengo desde cuando cómo como qué que porque hola gracias archivo archivos sigue igual funciona puedo ayuda al hay sale ayer origen tampoco también ya nada cuenta contenedor copiar subir permiso acceso',
    ),
    greets: ['hola', 'buenos días', 'buenas tardes', 'buenas'],
    thanks: ['gracias', 'muchas gracias', 'mil gracias'],
    says: 'Respondo en inglés, alemán o japonés; los mensajes de error los leo tal como vienen.',
  },
  pt: {
    words: list(
      'não uma para por mas meu minha está estou tenho desde quando porque olá obrigado obrigada arquivo arquivos ficheiro erro consigo ainda você ao pelo isso como que fazer conta acesso compartilhamento agora também já',
    ),
    greets: ['olá', 'oi', 'bom dia', 'boa tarde'],
    thanks: ['obrigado', 'obrigada', 'muito obrigado', 'muito obrigada', 'valeu'],
    says: 'Respondo em inglês, alemão ou japonês; as mensagens de erro eu leio como estão.',
  },
  it: {
    words: list(
      'il gli una con non è sono ho abbiamo perché quando ciao salve grazie errore funziona riesco ancora della nel dal posso anche che da ieri questo accedere al come faccio cosa mio mia dopo già',
    ),
    greets: ['ciao', 'salve', 'buongiorno', 'buonasera'],
    thanks: ['grazie', 'grazie mille', 'molte grazie', 'mille grazie'],
    says: 'Rispondo in inglese, tedesco o giapponese; i messaggi di errore li leggo così come sono.',
  },
  nl: {
    words: list(
      'ik het een niet maar mijn ook nog wat hoe waarom heb hebben krijg wij bedankt hoi werkt opslag bestand bestanden fout steeds geen naar voor dit deze zijn sinds gisteren nu wel',
    ),
    greets: ['hoi', 'goedemorgen', 'goedemiddag', 'goedendag'],
    thanks: ['bedankt', 'dank je', 'dank je wel', 'dankjewel', 'hartelijk dank'],
    says: 'Ik antwoord in het Engels, Duits of Japans; foutmeldingen lees ik zoals ze zijn.',
  },
  pl: {
    words: list(
      'się nie jest mam jak ale że co czy dlaczego błąd błędu plik pliku pliki cześć dzień dobry dziękuję dzięki proszę kontener istnieje zwraca mogę przy od wczoraj już dalej',
    ),
    greets: ['cześć', 'dzień dobry', 'hej', 'witam'],
    thanks: ['dziękuję', 'dzięki', 'dziękuję bardzo', 'dziękuję pięknie'],
    says: 'Odpowiadam po angielsku, niemiecku lub japońsku; komunikaty o błędach czytam tak, jak są.',
  },
  tr: {
    words: list(
      'bir ve için değil neden nasıl merhaba teşekkürler hata hatası dosya dosyaları alıyorum olmuyor çalışmıyor bu çok şey lütfen ama dünden',
    ),
    greets: ['merhaba', 'selam', 'günaydın'],
    thanks: ['teşekkürler', 'teşekkür ederim', 'sağ olun', 'sağol'],
    says: 'İngilizce, Almanca veya Japonca yanıt veriyorum; hata iletilerini olduğu gibi okurum.',
  },
  ru: {
    words: [],
    greets: ['привет', 'здравствуйте', 'добрый день'],
    thanks: ['спасибо', 'большое спасибо', 'спасибо большое'],
    says: 'Я отвечаю на английском, немецком или японском; сообщения об ошибках читаю как есть.',
  },
  zh: {
    words: [],
    greets: ['你好', '您好', '早上好', '大家好'],
    thanks: ['谢谢', '谢谢你', '谢谢您', '多谢', '非常感谢', '謝謝'],
    says: '我会用英语、德语或日语回答；错误信息请原样粘贴。',
  },
  ko: {
    words: [],
    greets: ['안녕하세요', '안녕', '여보세요'],
    thanks: ['감사합니다', '고마워요', '고맙습니다', '고마워', '정말 감사합니다'],
    says: '저는 영어, 독일어, 일본어로 답변합니다. 오류 메시지는 그대로 붙여 넣어 주세요.',
  },
} as const satisfies Record<string, Guest>;

export type GuestLanguage = keyof typeof GUESTS;
