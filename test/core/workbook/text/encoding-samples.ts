import iconv from 'iconv-lite';

/** Texts as they stand in tables, written for these tests: a header, then rows from short to long. */
interface Language {
  readonly name: string;
  readonly encodings: readonly string[];
  readonly lines: readonly string[];
}

const western = ['windows-1252', 'macintosh', 'cp850'];
const central = ['windows-1250', 'iso-8859-2', 'cp852'];
const cyrillic = ['windows-1251', 'koi8-u', 'cp866', 'iso-8859-5', 'maccyrillic'];

const languages: readonly Language[] = [
  {
    name: 'German',
    encodings: western,
    lines: [
      'Nr;Anliegen;Größe',
      '1;Das Päckchen kam zu spät;groß',
      '2;Können Sie mir bitte die Rechnung über die Bestellung vom März schicken?;mittel',
      '3;Für die Rückgabe müsste ich wissen, ob die Ware noch geprüft wird. Grüße aus Köln;größer',
      '4;Äußerst ärgerlich: Der Kühlschrank läuft nicht, und am Telefon hört man nur „Bitte warten“;groß',
    ],
  },
  {
    name: 'French',
    encodings: western,
    lines: [
      'N°;Réclamation;Réglé',
      '1;Le colis est arrivé abîmé;non',
      '2;Où en est ma commande passée à Noël ? Je n’ai reçu aucun numéro de suivi;déjà',
      '3;Le vêtement commandé ne correspond pas à la taille indiquée, je désire être remboursée;payé',
      '4;Votre conseillère a été très agréable, merci à elle pour sa patience et sa gentillesse;reçu',
    ],
  },
  {
    name: 'Spanish',
    encodings: western,
    lines: [
      'Núm;Opinión;País',
      '1;El envío llegó dañado;España',
      '2;¿Cuándo me devolverán el dinero? Llamé ayer y nadie contestó;Perú',
      '3;La habitación estaba sucia y el baño olía mal, aunque el desayuno fue buenísimo;México',
      '4;Compré unos calcetines para mi niño y le quedan pequeños; además se descosió el botón;Japón',
    ],
  },
  {
    name: 'Portuguese',
    encodings: western,
    lines: [
      'Nº;Observação;Região',
      '1;Não recebi a encomenda;São Paulo',
      '2;A devolução já foi feita há três semanas e o dinheiro ainda não está na conta;Maranhão',
      '3;As informações sobre as dimensões estão erradas, e o botão da máquina não funciona;Ceará',
      '4;Atenção excelente, muito obrigada às funcionárias da loja pela ajuda com a instalação;Évora',
    ],
  },
  {
    name: 'Swedish',
    encodings: western,
    lines: [
      'Nr;Ärende;Ort',
      '1;Paketet har inte kommit än;Malmö',
      '2;Jag skulle vilja ändra adressen på min beställning innan den skickas på måndag;Örebro',
      '3;Hörlurarna går inte att ladda, och färgen är en annan än på bilden;Västerås',
      '4;Tack för snabb hjälp på telefon, äntligen någon som förstår vad man frågar om;Åre',
    ],
  },
  {
    name: 'Danish',
    encodings: western,
    lines: [
      'Nr;Spørgsmål;By',
      '1;Pakken er gået i stykker;Århus',
      '2;Hvornår får jeg pengene tilbage for den kjole, som jeg sendte retur i påsken?;Køge',
      '3;Døren på køleskabet lukker ikke, og håndtaget er løst;Næstved',
      '4;Jeg er glad for hjælpen, men det var svært at få fat på nogen før lørdag;Helsingør',
    ],
  },
  {
    name: 'Italian',
    encodings: western,
    lines: [
      'Nr;Qualità;Città',
      '1;Il pacco è arrivato già aperto;Forlì',
      '2;Perché non è possibile pagare più tardi? Ho chiesto due volte e nessuno mi ha risposto;Cantù',
      '3;La macchina del caffè perde acqua, però il servizio clienti è stato cortese;Mondovì',
      '4;Sarà mia cura restituire il prodotto lunedì, purché il rimborso sia della metà;Scicli',
    ],
  },
  {
    name: 'Polish',
    encodings: central,
    lines: [
      'Nr;Zgłoszenie;Miasto',
      '1;Paczka przyszła uszkodzona;Łódź',
      '2;Proszę o zwrot pieniędzy za bluzkę, która okazała się za mała;Gdańsk',
      '3;Czy mogę zmienić adres dostawy? Wyjeżdżam w środę i nie będę mógł jej odebrać;Kraków',
      '4;Bardzo dziękuję za szybką pomoc, wszystko działa, a obsługa była życzliwa i cierpliwa;Wrocław',
    ],
  },
  {
    name: 'Czech',
    encodings: central,
    lines: [
      'Č.;Připomínka;Město',
      '1;Balík přišel poškozený;Plzeň',
      '2;Kdy mi vrátíte peníze za tričko, které jsem poslala zpět už před měsícem?;Děčín',
      '3;Lednička nechladí a na lince se nikdo nehlásí, zkoušel jsem to třikrát;Třebíč',
      '4;Děkuji za ochotu, příště objednám zase u vás, jen ta dopravní společnost je příšerná;Žďár',
    ],
  },
  {
    name: 'Hungarian',
    encodings: central,
    lines: [
      'Sz.;Észrevétel;Város',
      '1;A csomag sérülten érkezett;Győr',
      '2;Mikor kapom vissza a pénzt a cipőért, amit két hete küldtem vissza?;Székesfehérvár',
      '3;A hűtőszekrény ajtaja nem záródik, és a fogantyú is eltörött;Pécs',
      '4;Köszönöm a gyors segítséget, nagyon kedves volt a hölgy a telefonban, örülök neki;Hódmezővásárhely',
    ],
  },
  {
    name: 'Turkish',
    encodings: ['windows-1254', 'iso-8859-9'],
    lines: [
      'No;Şikâyet;Şehir',
      '1;Kargo hâlâ ulaşmadı;Muğla',
      '2;Paramı ne zaman geri alacağım? İki haftadır kimse cevap vermiyor;İzmir',
      '3;Buzdolabının kapağı kapanmıyor, üstelik rengi de fotoğraftakinden çok farklı;Şanlıurfa',
      '4;Yardımınız için teşekkürler, müşteri hizmetlerindeki hanımefendi çok ilgiliydi;Eskişehir',
    ],
  },
  {
    name: 'Russian',
    encodings: cyrillic,
    lines: [
      '№;Обращение;Город',
      '1;Посылка пришла разбитой;Тверь',
      '2;Когда мне вернут деньги за куртку? Я отправил её обратно две недели назад;Пермь',
      '3;Холодильник не морозит, а мастер так и не приехал, хотя обещали в понедельник;Казань',
      '4;Спасибо большое за помощь, девушка на линии всё объяснила спокойно и понятно;Уфа',
    ].map((line) => line.replace('№', 'N')),
  },
  {
    name: 'Ukrainian',
    encodings: ['windows-1251', 'koi8-u'],
    lines: [
      'N;Звернення;Місто',
      '1;Посилка досі не прийшла;Київ',
      '2;Коли мені повернуть гроші за куртку? Я відправив її назад ще минулого тижня;Львів',
      '3;Холодильник не працює, а майстер так і не приїхав, хоча обіцяли у п’ятницю;Чернігів',
      '4;Щиро дякую за допомогу, дівчина на лінії все пояснила швидко і зрозуміло;Рівне',
    ],
  },
  {
    name: 'Bulgarian',
    encodings: ['windows-1251', 'cp866', 'iso-8859-5'],
    lines: [
      'N;Оплакване;Град',
      '1;Пратката пристигна счупена;Пловдив',
      '2;Кога ще ми върнат парите за якето? Изпратих го обратно преди две седмици;Бургас',
      '3;Хладилникът не изстудява, а майсторът така и не дойде, въпреки че обещаха;Русе',
      '4;Благодаря за бързата помощ, служителката беше много любезна и търпелива;Видин',
    ],
  },
  {
    name: 'Greek',
    encodings: ['windows-1253', 'iso-8859-7'],
    lines: [
      'Αρ;Παράπονο;Πόλη',
      '1;Το δέμα ήρθε σπασμένο;Βόλος',
      '2;Πότε θα πάρω πίσω τα χρήματα; Το επέστρεψα πριν από δύο εβδομάδες;Χανιά',
      '3;Το ψυγείο δεν παγώνει και ο τεχνικός δεν ήρθε ποτέ, αν και το είχαν υποσχεθεί;Πάτρα',
      '4;Σας ευχαριστώ πολύ για τη βοήθεια, η κοπέλα στο τηλέφωνο ήταν ευγενική;Λάρισα',
    ],
  },
  {
    name: 'Hebrew',
    encodings: ['windows-1255'],
    lines: [
      'מס;פנייה;עיר',
      '1;החבילה הגיעה שבורה;חיפה',
      '2;מתי אקבל את הכסף בחזרה? שלחתי את המעיל לפני שבועיים;אילת',
      '3;המקרר לא מקרר והטכנאי לא הגיע אף על פי שהבטיחו ביום שני;עכו',
      '4;תודה רבה על העזרה המהירה, הנציגה הייתה מאוד נחמדה וסבלנית;לוד',
    ],
  },
  {
    name: 'Japanese',
    encodings: ['shift_jis', 'euc-jp'],
    lines: [
      '番号;お問い合わせ;都市',
      '1;荷物が壊れて届きました;大阪',
      '2;先月返品した上着の代金はいつ戻りますか。まだ連絡がありません;札幌',
      '3;冷蔵庫が冷えないのに、修理の担当者が約束の日に来ませんでした;福岡',
      '4;サポートの方がとても親切で、ゆっくり説明してくれたので助かりました;名古屋',
    ],
  },
  {
    name: 'Chinese, simplified',
    encodings: ['gbk'],
    lines: [
      '编号;意见;城市',
      '1;包裹到的时候已经坏了;成都',
      '2;上个月退回的外套什么时候能退款?我还没有收到任何消息;杭州',
      '3;冰箱不制冷,说好星期一来的师傅到现在也没有出现;西安',
      '4;非常感谢客服的帮助,讲得很清楚,也很有耐心,下次还会再买;厦门',
    ],
  },
  {
    name: 'Chinese, traditional',
    encodings: ['big5'],
    lines: [
      '編號;意見;城市',
      '1;包裹送到的時候已經壞了;臺北',
      '2;上個月退回的外套什麼時候能退款?我還沒有收到任何消息;高雄',
      '3;冰箱不會冷,說好星期一來的師傅到現在也沒有出現;花蓮',
      '4;非常感謝客服的幫忙,講得很清楚,也很有耐心,下次還會再買;臺南',
    ],
  },
  {
    name: 'Korean',
    encodings: ['euc-kr'],
    lines: [
      '번호;문의;도시',
      '1;상자가 부서진 채로 왔어요;부산',
      '2;지난달에 반품한 외투 값은 언제 돌려받을 수 있나요? 아직 연락이 없습니다;대구',
      '3;냉장고가 시원하지 않은데 월요일에 온다던 기사님이 오지 않았습니다;광주',
      '4;상담하신 분이 정말 친절하게 설명해 주셔서 큰 도움이 되었습니다;전주',
    ],
  },
  {
    name: 'English with signs',
    encodings: ['windows-1252'],
    lines: ['Id;Text', '1;It’s “fine” – really', '2;20 °C at 5 £', '3;5 € or ½ of it…', '4;§ 3 ©'],
  },
  {
    name: 'German names',
    encodings: western,
    lines: [
      'Nr;Name;Straße',
      '1;Jürgen Groß;Königsallee 5',
      '2;Änne Öztürk;Fußweg 7',
      '3;K. Höß;Am Bühl',
      '4;x;y',
    ],
  },
  {
    name: 'Finnish names',
    encodings: ['windows-1252', 'macintosh'],
    lines: [
      'Nimi;Kaupunki',
      'Mäkinen;Jyväskylä',
      'Häkkinen;Hämeenlinna',
      'Väinö;Kärsämäki',
      'Päivi;Äänekoski',
    ],
  },
  {
    name: 'Russian goods',
    encodings: ['windows-1251', 'koi8-r', 'cp866'],
    lines: ['Товар;Цена', 'Молоко 1 л;89,90', 'Хлеб;45,00', 'Сыр;310,00', 'Чай;120,50'],
  },
  {
    name: 'Japanese goods',
    encodings: ['shift_jis', 'euc-jp'],
    lines: ['商品名;価格', 'りんご;100', 'みかん;80', 'お茶;150', 'パン;120'],
  },
  {
    name: 'Japanese of a bank',
    encodings: ['shift_jis'],
    lines: ['ﾌﾘｺﾐ;ﾅﾏｴ', '1000;ﾔﾏﾀﾞ ﾀﾛｳ', '2000;ｽｽﾞｷ ﾊﾅｺ', '3000;ｶ)ﾃｽﾄｼﾖｳｼﾞ', '4000;ｻﾄｳ ｲﾁﾛｳ'],
  },
  {
    name: 'Chinese names',
    encodings: ['gbk'],
    lines: ['姓名;城市', '王小明;北京', '李华;上海', '张伟;广州', '刘洋;深圳'],
  },
];

const lengths = { header: 1, short: 2, medium: 3, long: 5 } as const;

/** One text in one encoding. */
export interface EncodingSample {
  readonly name: string;
  readonly text: string;
  readonly bytes: Buffer;
}

/**
 * The name by which iconv-lite knows an encoding is taken as it is: what is written here is not made by
 * what is tested.
 */
export function encodingSamples(): readonly EncodingSample[] {
  const wide = ['utf16le', 'utf16be', 'utf8'];
  return languages.flatMap(({ name, encodings, lines }) =>
    [...encodings, ...wide].flatMap((encoding) =>
      Object.entries(lengths).flatMap(([length, count]) => {
        const text = `${lines.slice(0, count).join('\r\n')}\r\n`;
        const bytes = iconv.encode(text, encoding, { addBOM: false });
        // A text that the encoding cannot hold, or that is the same in every one, tells nothing.
        const isPaused = iconv.decode(bytes, encoding, { stripBOM: false }) === text;
        // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII is what is meant
        return !isPaused || /^[\x00-\x7f]*$/.test(text)
          ? []
          : [{ name: `${name}, ${encoding}, ${length}`, text, bytes }];
      }),
    ),
  );
}
