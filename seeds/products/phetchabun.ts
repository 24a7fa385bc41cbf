import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { harvested, inspected, inThailand, packed, stored } from '../stops.ts'

const LOM_KAO = {
  province: 'TH-67',
  origin: t('ภูทับเบิก อ.หล่มเก่า จ.เพชรบูรณ์', 'Phu Thap Boek, Lom Kao, Phetchabun', '碧差汶府 隆高县 普塔伯山'),
}
const KHAO_KHO = {
  province: 'TH-67',
  origin: t('อ.เขาค้อ จ.เพชรบูรณ์', 'Khao Kho, Phetchabun', '碧差汶府 考科县'),
}
const TERRACES = inThailand(t('แปลงขั้นบันได ภูทับเบิก', 'Terraces, Phu Thap Boek', '普塔伯山梯田'), 16.91, 101.11)
const FARM = inThailand(t('ไร่พี่หมอก เขาค้อ', 'Mok’s hill farm, Khao Kho', '考科山阿墨农园'), 16.62, 101.0)
const PACKING = inThailand(t('โรงคัดบรรจุเขาค้อ', 'Khao Kho packing house', '考科包装厂'), 16.63, 101.01)
const FREEZER = inThailand(t('ห้องแช่แข็งหล่มสัก', 'Lom Sak freezing store', '隆萨冷冻库'), 16.78, 101.24)
const CHECK = inThailand(t('จุดตรวจสินค้าเพชรบูรณ์', 'Phetchabun product check', '碧差汶质检点'), 16.42, 101.16)

export const PHETCHABUN: ProductSeed[] = [
  {
    key: 'strawberry',
    shop: 'phetchabun',
    gtin: gtin(331),
    category: 'fruit',
    art: 'strawberry',
    price: 19_000,
    weight: 500,
    shelfLife: 365,
    season: { from: 12, to: 3 },
    name: t('สตรอว์เบอร์รีแช่แข็งทั้งผล 500 ก.', 'Whole frozen strawberries, 500 g', '冷冻整颗草莓 500克'),
    description: t(
      'พันธุ์พระราชทาน 80 เก็บแดงเต็มผลตอนเช้า แช่แข็งภายในวันเดียว หวานหอม ใช้ปั่นหรือกวนแยม ผลสดมีธันวาคมถึงมีนาคม ล็อตนี้จึงแช่แข็งไว้ให้',
      'Praratchatan 80, picked fully red in the morning and frozen the same day: fragrant, for shakes or jam. Fresh fruit lasts only from December to March, so this lot waits in the cold.',
      '“御赐80号”品种，清晨采全红果，当天急冻，香甜，打奶昔或熬果酱都好。鲜果只在十二月至三月，这批特意冻存。',
    ),
    marks: [paper.GAP],
    lots: [
      {
        batchLotNumber: 'STB-0312-02',
        quantity: 700,
        ...LOM_KAO,
        harvestedOn: '2018-03-12',
        expiresOn: '2019-03-11',
        papers: [paper.gapCertificate('SIM-GAP-6705-040'), paper.foodNumber('SIM-FDA-67-1-00077')],
        trace: [
          harvested(
            '2018-03-12',
            TERRACES,
            t('เก็บแดงเต็มผลก่อนเจ็ดโมง', 'Fully red, picked before seven', '七点前采全红果'),
          ),
          packed(
            '2018-03-12',
            FREEZER,
            t('ปลิดขั้ว ล้าง แช่แข็ง −35 °ซ', 'Hulled, washed, frozen at −35 °C', '去蒂清洗，−35°C急冻'),
          ),
          inspected('2018-03-15', CHECK, t('ไม่พบสารตกค้างเกินเกณฑ์', 'Residues within limits', '农残未超标')),
          stored('2018-03-16', FREEZER, t('เก็บที่ −18 °ซ', 'Kept at −18 °C', '−18°C冷冻存放')),
        ],
      },
    ],
  },
  {
    key: 'passionfruit',
    shop: 'phetchabun',
    gtin: gtin(332),
    category: 'fruit',
    art: 'passionfruit',
    price: 12_000,
    weight: 1_500,
    shelfLife: 25,
    season: null,
    name: t('เสาวรสหวานสีม่วง 1.5 กก.', 'Sweet purple passion fruit, 1.5 kg', '紫皮甜百香果 1.5公斤'),
    description: t(
      'ปลูกบนค้างที่ 900 เมตร กลางวันอุ่นกลางคืนเย็น จึงหวานกว่าเปรี้ยว ผ่าแล้วใช้ช้อนตักได้เลย ราว 22–25 ผล ผิวเริ่มย่นคือกำลังอร่อย เก็บได้เกือบทั้งปี',
      'On trellises at 900 m, where warm days and cool nights make it more sweet than sour: just halve and spoon. About 22–25 fruits; best when the skin begins to wrinkle. Nearly all year.',
      '海拔900米棚架种植，昼暖夜凉，甜多酸少，切开用勺挖着吃。约22–25个，果皮微皱时最好吃，几乎全年可采。',
    ),
    marks: [paper.GAP],
    lots: [
      {
        batchLotNumber: 'PSF-0415-03',
        quantity: 420,
        ...KHAO_KHO,
        harvestedOn: '2018-04-15',
        expiresOn: '2018-05-10',
        papers: [paper.gapCertificate('SIM-GAP-6711-018')],
        trace: [
          harvested(
            '2018-04-15',
            FARM,
            t('เก็บผลที่ม่วงเต็มและหลุดง่าย', 'Full purple, loose on the vine', '全紫易落时采收'),
          ),
          packed(
            '2018-04-16',
            PACKING,
            t('คัดผลหนักมือ เช็ดแห้ง', 'Heavy fruits chosen, wiped dry', '挑沉手果，擦干'),
          ),
          inspected('2018-04-17', CHECK, t('ความหวาน 16 บริกซ์', 'Sweetness 16 °Brix', '糖度16°Brix')),
        ],
      },
    ],
  },
  {
    key: 'macadamia',
    shop: 'phetchabun',
    gtin: gtin(333),
    category: 'snack',
    art: 'macadamia',
    price: 29_000,
    weight: 250,
    shelfLife: 274,
    season: { from: 8, to: 10 },
    name: t('แมคคาเดเมียอบเกลือ 250 ก.', 'Salted roast macadamias, 250 g', '盐焗夏威夷果仁 250克'),
    description: t(
      'ต้นอายุ 25 ปีบนเขาค้อ เก็บผลร่วงกรกฎาคมถึงกันยายน บ่มทั้งกะลาให้แห้งช้า ๆ กะเทาะใหม่ทุกเดือน อบเกลือสินเธาว์อ่อน ๆ มันและกรอบ',
      'Twenty-five-year-old trees of Khao Kho drop their nuts from July to September. Dried slowly in the shell, cracked fresh each month and roasted with a little rock salt.',
      '考科山25年老树，七月至九月拾落果，带壳慢慢阴干，每月现敲，用少许岩盐烘烤，香浓酥脆。',
    ),
    marks: [paper.OTOP_4],
    lots: [
      {
        batchLotNumber: 'MAC-0405-01',
        quantity: 600,
        ...KHAO_KHO,
        harvestedOn: '2017-08-28',
        expiresOn: '2018-12-31',
        papers: [paper.foodNumber('SIM-FDA-67-2-00312')],
        trace: [
          harvested(
            '2017-08-28',
            FARM,
            t('เก็บผลร่วง กะเทาะเปลือกเขียว', 'Windfalls, green husks taken off', '拾落果，去青皮'),
          ),
          packed(
            '2018-04-05',
            PACKING,
            t('กะเทาะ อบ ปิดสุญญากาศ', 'Cracked, roasted, vacuum-sealed', '敲壳、烘烤、真空封'),
          ),
          inspected('2018-04-09', CHECK, t('ความชื้น 1.5 % ผ่าน', 'Moisture 1.5 %, passed', '水分1.5%，合格')),
        ],
      },
    ],
  },
  {
    key: 'gingertea',
    shop: 'phetchabun',
    gtin: gtin(334),
    category: 'drink',
    art: 'gingertea',
    price: 9_900,
    weight: 180,
    shelfLife: 730,
    season: null,
    name: t('ขิงผงชงดื่ม น้ำตาลน้อย 10 ซอง', 'Ginger drink, low sugar, 10 sachets', '低糖姜茶 10包'),
    description: t(
      'ขิงแก่ 11 เดือนคั้นสด เคี่ยวกับน้ำตาลอ้อยเพียงหนึ่งในสามจนแห้งเป็นผง เผ็ดร้อนจริง ชงน้ำร้อน 150 มล. ขุดขิงแก่พฤศจิกายนถึงมีนาคม',
      'Eleven-month ginger pressed fresh and boiled down with only a third of cane sugar. Truly hot: one sachet to 150 ml of hot water. Old ginger is dug from November to March.',
      '11月龄老姜鲜榨，只加三分之一蔗糖熬成粉，姜味足、够辣。每包冲150毫升热水。老姜十一月至三月采挖。',
    ),
    marks: [paper.OTOP_3],
    lots: [
      {
        batchLotNumber: 'GNG-0326-02',
        quantity: 1_300,
        ...KHAO_KHO,
        harvestedOn: '2018-03-02',
        expiresOn: '2020-03-25',
        papers: [paper.foodNumber('SIM-FDA-67-2-00320')],
        trace: [
          harvested(
            '2018-03-02',
            FARM,
            t('ขุดขิงแก่ ล้างด้วยน้ำห้วย', 'Old ginger dug, washed in the stream', '挖老姜，溪水洗净'),
          ),
          packed(
            '2018-03-26',
            PACKING,
            t('คั้น เคี่ยว ร่อน บรรจุซอง', 'Pressed, boiled, sifted, bagged', '榨汁、熬煮、过筛、装包'),
          ),
        ],
      },
    ],
  },
]
