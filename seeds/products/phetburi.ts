import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { harvested, inspected, inThailand, packed } from '../stops.ts'

const BAN_LAT = {
  province: 'TH-76',
  origin: t('อ.บ้านลาด จ.เพชรบุรี', 'Ban Lat, Phetchaburi', '碧武里府 班叻县'),
}
const PALMS = inThailand(t('ดงตาล บ้านลาด', 'Sugar palms, Ban Lat', '班叻糖棕林'), 13.05, 99.93)
const KITCHEN = inThailand(
  t('เตาตาลลุงตาล บ้านลาด', 'Uncle Tan’s sugar kitchen', '班叻丹大叔糖坊'),
  13.05,
  99.92,
)
const ORCHARD = inThailand(
  t('สวนชมพู่ริมน้ำเพชร', 'Rose-apple orchard by the Phet River', '碧武里河畔莲雾园'),
  13.08,
  99.94,
)
const HERBS = inThailand(t('แปลงสมุนไพร บ้านลาด', 'Herb plots, Ban Lat', '班叻草药园'), 13.02, 99.9)
const CHECK = inThailand(t('จุดตรวจสินค้าเพชรบุรี', 'Phetchaburi product check', '碧武里质检点'), 13.11, 99.94)

export const PHETBURI: ProductSeed[] = [
  {
    key: 'palmsugar',
    shop: 'phetburi',
    gtin: gtin(301),
    category: 'sweet',
    art: 'palmsugar',
    price: 9_500,
    weight: 500,
    shelfLife: 183,
    season: { from: 12, to: 5 },
    name: t('น้ำตาลโตนดแท้ 500 ก.', 'Pure palmyra sugar, 500 g', '纯糖棕糖 500克'),
    description: t(
      'ปีนรองน้ำตาลสดก่อนฟ้าสาง เคี่ยวเตาฟืนสามชั่วโมง ไม่ผสมน้ำตาลทราย ไม่ใส่สารกันบูด หอมไหม้อ่อน ๆ นุ่มมือ ฤดูน้ำตาลธันวาคมถึงพฤษภาคม',
      'Sap tapped before dawn and boiled three hours over wood: no cane sugar, no preservative. Soft, with a hint of caramel; the sap runs from December to May.',
      '天亮前攀树接糖汁，柴火熬三小时，不掺蔗糖、不加防腐剂。质地松软，带一丝焦香，十二月至五月出糖。',
    ),
    marks: [paper.OTOP],
    lots: [
      {
        batchLotNumber: 'PBI-0409-06',
        quantity: 1_100,
        ...BAN_LAT,
        harvestedOn: '2018-04-08',
        expiresOn: '2018-10-08',
        papers: [paper.foodNumber('SIM-FDA-76-2-00480'), paper.laboratory('SIM-LAB-610411-016')],
        trace: [
          harvested(
            '2018-04-08',
            PALMS,
            t('รองด้วยกระบอกใส่ไม้พะยอม', 'Tapped into tubes with phayom chips', '竹筒放柳安木片接汁'),
          ),
          packed(
            '2018-04-09',
            KITCHEN,
            t('เคี่ยว กวน หยอดพิมพ์', 'Boiled, stirred, moulded', '熬煮、搅打、入模'),
          ),
          inspected('2018-04-11', CHECK, t('ไม่ผสมน้ำตาลทราย', 'No cane sugar mixed in', '未掺蔗糖')),
        ],
      },
    ],
  },
  {
    key: 'custard',
    shop: 'phetburi',
    gtin: gtin(302),
    category: 'sweet',
    art: 'custard',
    price: 7_500,
    weight: 350,
    shelfLife: 14,
    season: null,
    name: t('ขนมหม้อแกงโตนด 350 ก.', 'Mo kaeng palm-sugar custard, 350 g', '碧武里糖棕烤蛋奶糕 350克'),
    description: t(
      'ไข่เป็ด กะทิสด น้ำตาลโตนด และถั่วเขียวเลาะเปลือก ผิงหน้าให้เกรียม โรยหอมเจียว หวานมันพอดี ปิดถาดแน่น แช่เย็นเก็บได้ 14 วัน',
      'Duck eggs, fresh coconut milk, palmyra sugar and mung bean, browned on top and strewn with fried shallots. Sealed in its tray; 14 days in the fridge.',
      '鸭蛋、鲜椰浆、糖棕糖加绿豆泥，烤至表面焦香，撒炸红葱，甜润适口。密封托盘，冷藏可放14天。',
    ),
    marks: [paper.OTOP_4],
    lots: [
      {
        batchLotNumber: 'MKG-0417-02',
        quantity: 500,
        ...BAN_LAT,
        harvestedOn: '2018-04-16',
        expiresOn: '2018-05-01',
        papers: [paper.foodNumber('SIM-FDA-76-2-00486')],
        trace: [
          harvested(
            '2018-04-16',
            PALMS,
            t('รองน้ำตาลสด เคี่ยวในวันเดียว', 'Sap tapped and boiled the same day', '当日接汁当日熬'),
          ),
          packed(
            '2018-04-17',
            KITCHEN,
            t('ผิงหน้า พักเย็น ปิดถาด', 'Browned, cooled, sealed', '烤面、放凉、封盒'),
          ),
        ],
      },
    ],
  },
  {
    key: 'roseapple',
    shop: 'phetburi',
    gtin: gtin(303),
    category: 'fruit',
    art: 'roseapple',
    price: 28_000,
    weight: 1_000,
    shelfLife: 11,
    season: { from: 1, to: 4 },
    name: t('ชมพู่ทับทิมริมน้ำเพชร 1 กก.', 'Ruby rose apple, 1 kg', '红宝石莲雾 1公斤'),
    description: t(
      'ห่อผลบนต้นด้วยถุงกระดาษ ผิวชมพูแดงเป็นมัน กรอบฉ่ำ หวาน 12 บริกซ์ กิโลละ 9–10 ผล ฤดูมกราคมถึงเมษายน นี่คือรุ่นสุดท้ายของปี',
      'Bagged on the tree: glossy rose-red skin, crisp and juicy, 12 °Brix, 9–10 fruits to the kilo. The season is January to April, and this is the last picking.',
      '树上套纸袋，果皮玫红油亮，爽脆多汁，糖度12°Brix，每公斤9–10个。产季一月至四月，这是今年最后一批。',
    ),
    marks: [paper.GAP],
    lots: [
      {
        batchLotNumber: 'RSA-0416-01',
        quantity: 260,
        ...BAN_LAT,
        harvestedOn: '2018-04-16',
        expiresOn: '2018-04-27',
        papers: [paper.gapCertificate('SIM-GAP-7605-023'), paper.packingHouse('SIM-DOA-76-0052')],
        trace: [
          harvested('2018-04-16', ORCHARD, t('ตัดทั้งถุงตอนเช้ามืด', 'Cut in the bag before dawn', '凌晨连袋剪下')),
          packed(
            '2018-04-16',
            ORCHARD,
            t('สวมโฟม แช่เย็น 10 °ซ', 'Foam nets, chilled to 10 °C', '套网，冷藏10°C'),
          ),
          inspected('2018-04-17', CHECK, t('ไม่พบแมลงวันผลไม้', 'No fruit flies', '未见果实蝇')),
        ],
      },
    ],
  },
  {
    key: 'inhaler',
    shop: 'phetburi',
    gtin: gtin(304),
    category: 'herb',
    art: 'inhaler',
    price: 5_900,
    weight: 40,
    shelfLife: 730,
    season: null,
    name: t('ยาดมสมุนไพรกระปุก 15 ก.', 'Herbal inhaler jar, 15 g', '草本嗅香瓶 15克'),
    description: t(
      'กระวาน กานพลู พริกไทยดำ ผิวมะกรูดตากแห้ง อบกับการบูรและพิมเสน เปิดฝาสูดสดชื่นเวลานั่งรถนาน ใช้สูดดมเท่านั้น',
      'Cardamom, clove, black pepper and dried makrut lime peel steeped with camphor and borneol. Lift the lid on a long bus ride for a fresh breath; for smelling only.',
      '豆蔻、丁香、黑胡椒、干青柠皮，与樟脑、冰片同窨。坐长途车时开盖一嗅，神清气爽，仅供嗅闻。',
    ),
    marks: [paper.OTOP_3],
    lots: [
      {
        batchLotNumber: 'INH-0323-04',
        quantity: 2_000,
        ...BAN_LAT,
        harvestedOn: '2018-03-03',
        expiresOn: '2020-03-22',
        papers: [paper.herbal('SIM-HRB-76-0058'), paper.communityStandard('SIM-CPS-76-0133')],
        trace: [
          harvested(
            '2018-03-03',
            HERBS,
            t('เก็บมะกรูด ปอกผิว ตาก 4 แดด', 'Lime peel, four days of sun', '采青柠剥皮，晒四天'),
          ),
          packed(
            '2018-03-23',
            KITCHEN,
            t('ผสม อบ 7 วัน บรรจุกระปุก', 'Mixed, steeped 7 days, jarred', '调配，窨制七天，装瓶'),
          ),
          inspected(
            '2018-03-27',
            CHECK,
            t('ไม่พบเชื้อและโลหะหนัก', 'No germs or heavy metals', '未检出微生物及重金属'),
          ),
        ],
      },
    ],
  },
]
