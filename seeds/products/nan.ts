import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { harvested, inspected, inThailand, packed } from '../stops.ts'

const PUA = { province: 'TH-55', origin: t('อ.ปัว จ.น่าน', 'Pua, Nan', '难府 普阿县') }
const THA_WANG_PHA = { province: 'TH-55', origin: t('อ.ท่าวังผา จ.น่าน', 'Tha Wang Pha, Nan', '难府 他旺帕县') }
const FOREST = inThailand(t('สวนโกโก้ใต้ร่มไม้ ปัว', 'Shade cocoa, Pua', '普阿林下可可园'), 19.18, 100.91)
const RIVER = inThailand(t('แม่น้ำน่าน ท่าวังผา', 'Nan River, Tha Wang Pha', '他旺帕难河段'), 19.12, 100.8)
const HOUSE = inThailand(t('เรือนพี่หล้า ท่าวังผา', 'La’s river house', '难河阿拉小铺'), 19.12, 100.81)
const CHECK = inThailand(t('ห้องตรวจอาหารน่าน', 'Nan food laboratory', '难府食品检测室'), 18.78, 100.77)
const SALT = inThailand(
  t('บ่อเกลือภูเขา บ่อเกลือ', 'Mountain salt wells, Bo Kluea', '博格勒山盐井'),
  19.15,
  101.16,
)

export const NAN: ProductSeed[] = [
  {
    key: 'cocoa',
    shop: 'nan',
    gtin: gtin(181),
    category: 'sweet',
    art: 'cocoa',
    price: 18_000,
    weight: 100,
    shelfLife: 365,
    season: null,
    name: t(
      'ช็อกโกแลตน่าน 70 % สองแท่ง 100 ก.',
      'Nan chocolate, 70 %, two bars, 100 g',
      '难府黑巧克力 70% 两块100克',
    ),
    description: t(
      'ผลสุกจากสวนใต้ร่มไม้บนดอย หมักในลังไม้ 6 วัน ตาก คั่วอ่อน โม่หินสองวันเต็ม มีแค่โกโก้กับน้ำตาลอ้อย หอมกล้วยสุกกับดอกไม้ หน้าร้อนส่งพร้อมถุงเย็น',
      'Ripe pods from shaded hill plots, six days in wooden boxes, sun-dried, lightly roasted and two days under stone. Only cocoa and cane sugar; ripe banana and flowers. Sent with a cool pack in the hot season.',
      '山间林下熟果，木箱发酵六天，晒干轻焙，石磨两天两夜。只有可可和蔗糖，有熟香蕉与花香。热季发货附冰袋。',
    ),
    marks: [paper.ORGANIC],
    lots: [
      {
        batchLotNumber: 'NAN-0322-02',
        quantity: 600,
        ...PUA,
        harvestedOn: '2018-01-30',
        expiresOn: '2019-03-21',
        papers: [paper.organicPaper('SIM-ORG-55-0064'), paper.foodNumber('SIM-FDA-55-2-00218')],
        trace: [
          harvested(
            '2018-01-30',
            FOREST,
            t('ผ่าผลในวันเก็บ หมัก 6 วัน', 'Split the same day, 6-day ferment', '当日破果，发酵六天'),
          ),
          packed(
            '2018-03-22',
            HOUSE,
            t('คั่วอ่อน โม่หิน 48 ชม. เทพิมพ์', 'Light roast, 48 hours on stone, moulded', '轻焙，石磨48小时，入模'),
          ),
          inspected('2018-03-26', CHECK, t('แคดเมียมไม่เกินเกณฑ์', 'Cadmium within the limit', '镉未超标')),
        ],
      },
    ],
  },
  {
    key: 'riverweed',
    shop: 'nan',
    gtin: gtin(182),
    category: 'snack',
    art: 'riverweed',
    price: 6_900,
    weight: 60,
    shelfLife: 275,
    season: { from: 11, to: 3 },
    name: t('ไกแผ่นกรอบ (สาหร่ายน้ำน่าน) 60 ก.', 'Kai river-weed crisps, 60 g', '难河青苔脆片 60克'),
    description: t(
      'ไกคือสาหร่ายเส้นยาวที่ขึ้นเฉพาะตอนน้ำใสไหลเย็น พฤศจิกายนถึงมีนาคม ล้างเจ็ดน้ำ ตีเป็นแผ่นบาง ปรุงงากับเกลือ อบกรอบ ไม่ทอด',
      'Kai is the long green weed that grows only while the river runs clear and cold, November to March. Washed seven times, beaten thin, seasoned with sesame and salt, baked, not fried.',
      '“盖”是难河清凉见底时才长的长丝青苔，十一月至三月可采。淘洗七遍，打成薄片，撒芝麻和盐，烘脆不油炸。',
    ),
    marks: [paper.OTOP_4],
    lots: [
      {
        batchLotNumber: 'KAI-0315-05',
        quantity: 1_800,
        ...THA_WANG_PHA,
        harvestedOn: '2018-03-06',
        expiresOn: '2018-12-14',
        papers: [paper.foodNumber('SIM-FDA-55-2-00231'), paper.laboratory('SIM-LAB-610319-010')],
        trace: [
          harvested(
            '2018-03-06',
            RIVER,
            t('ลงเก็บในน้ำตื้น เหลือรากไว้', 'Gathered in the shallows, roots left', '浅滩采收，留根'),
          ),
          packed(
            '2018-03-15',
            HOUSE,
            t('ล้าง ตีแผ่น อบ ปิดซอง', 'Washed, beaten, baked, sealed', '淘洗、打片、烘脆、封袋'),
          ),
          inspected(
            '2018-03-19',
            CHECK,
            t('ไม่พบทรายและโลหะหนัก', 'No sand, no heavy metals', '无泥沙，未检出重金属'),
          ),
        ],
      },
      {
        batchLotNumber: 'KAI-0404-01',
        quantity: 900,
        ...THA_WANG_PHA,
        harvestedOn: '2018-03-28',
        expiresOn: '2019-01-03',
        papers: [paper.foodNumber('SIM-FDA-55-2-00231')],
        trace: [
          harvested(
            '2018-03-28',
            RIVER,
            t('ไกรุ่นสุดท้ายก่อนน้ำขุ่น', 'The last weed before the water clouds', '水浑前最后一批'),
          ),
          packed(
            '2018-04-04',
            HOUSE,
            t('ล้าง ตีแผ่น อบ ปิดซอง', 'Washed, beaten, baked, sealed', '淘洗、打片、烘脆、封袋'),
          ),
        ],
      },
    ],
  },
  {
    key: 'nantour',
    shop: 'nan',
    gtin: gtin(183),
    category: 'tour',
    art: 'nantour',
    price: 95_000,
    weight: 0,
    shelfLife: null,
    season: null,
    name: t('นั่งรถขึ้นดอย ปัว–บ่อเกลือ 1 วัน', 'Pua and Bo Kluea by truck, one day', '普阿—博格勒山路一日游'),
    description: t(
      'รถกระบะแดงไต่ถนนลอยฟ้าไปดูบ่อเกลือกลางภูเขา ลองตักน้ำเกลือเคี่ยวเอง แวะสวนโกโก้ กินข้าวริมลำน้ำ และตีไกหนึ่งแผ่นกลับบ้าน กลุ่มละไม่เกิน 10 คน นาเขียวสิงหาคมถึงตุลาคม เย็นสบายพฤศจิกายนถึงกุมภาพันธ์',
      'A red truck climbs the ridge road to salt wells high in the mountains, where you boil a pan of brine; then the cocoa plots, lunch by the stream and a sheet of Kai to beat and keep. Ten guests at most. Green fields August to October, cool November to February.',
      '红色皮卡沿山脊公路上到高山盐井，亲手熬一锅盐，再看可可园、溪边午餐，打一张青苔片带走。每团最多10人。八至十月稻田翠绿，十一月至二月凉爽。',
    ),
    marks: [],
    lots: [
      {
        batchLotNumber: 'TOUR-NAN-01',
        quantity: 80,
        ...PUA,
        harvestedOn: '2018-04-02',
        expiresOn: '2018-12-31',
        papers: [paper.tourLicence('SIM-TAT-55-0031'), paper.insurance('SIM-INS-6104-561')],
        trace: [
          inspected(
            '2018-04-02',
            SALT,
            t('ตรวจเบรกและทางขึ้นดอย', 'Brakes and mountain road checked', '检查刹车和山路'),
          ),
          inspected(
            '2018-04-03',
            HOUSE,
            t('ครัวสะอาด เปิดรับ 80 ที่นั่ง', 'Kitchen clean, 80 seats opened', '厨房洁净，开放80席'),
          ),
        ],
      },
    ],
  },
]
