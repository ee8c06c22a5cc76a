/**
 * The characters that stand most often in Japanese and in Chinese newspapers, most of them written in both
 * countries. A text in Japanese that holds no kana is, byte for byte, one of Chinese characters too; but then
 * of such that hardly anybody writes.
 */
const japanese =
  '日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁状工建語球営空職証土与急止送援供可役構木割聞身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導備宅害配副算視条幹独警究席訪楽起万着乗店述残想線率病農州武声質念待試族象銀域助例衛然早張映限親額監環験追商葉義働形景落担好退準賀辺造株頭技低毎医復仕去姿味門写評課末守若極種美影命含福量望松非佐核観察整段型白深字答夜製票況音申様財港識注呼渉達氏名客様荷箱遅届濡破損注文番号住所電話郵便返品交換請求書金額税込担当部署会社株式';
const chinese =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运姓名客户评价地址电话订单商品包装快递送货退款质量服务态度满意金额备注日期编号公司部门张李刘陈杨黄赵吴周徐孙朱林郭何高罗省县镇村街号楼室北京上海广州深圳';

const japaneseSet = new Set(japanese);
const chineseSet = new Set(chinese);
const han = /\p{Script=Han}/gu;
/** Fewer tell nothing. */
const minCharacters = 10;

function shareIn(common: ReadonlySet<string>, text: string): number {
  const characters = text.match(han) ?? [];
  if (characters.length < minCharacters) return 0;
  return characters.filter((one) => common.has(one)).length / characters.length;
}

/**
 * True where the reading as Japanese holds the characters that a Japanese text holds, and the reading of the
 * same bytes as Chinese hardly any that a Chinese one does: both must be so, and nothing must be left over.
 */
export function isRatherJapanese(asJapanese: string, asChinese: string): boolean {
  if (/[\ufffd\u0080-\u009f]/.test(asJapanese)) return false;
  const kanji = shareIn(japaneseSet, asJapanese);
  return kanji >= 0.5 && kanji >= shareIn(chineseSet, asChinese) * 2.5;
}
