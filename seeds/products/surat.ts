import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { harvested, inspected, inThailand, packed, stored } from '../stops.ts'

const NA_SAN = {
  province: 'TH-84',
  origin: t('อ.บ้านนาสาร จ.สุราษฎร์ธานี', 'Ban Na San, Surat Thani', '素叻他尼府 班纳讪县'),
}
const CHAIYA = {
  province: 'TH-84',
  origin: t('อ.ไชยา จ.สุราษฎร์ธานี', 'Chaiya, Surat Thani', '素叻他尼府 猜耶县'),
}
const SAMUI = {
  province: 'TH-84',
  origin: t('อ.เกาะสมุย จ.สุราษฎร์ธานี', 'Ko Samui, Surat Thani', '素叻他尼府 苏梅岛'),
}
const ORCHARD = inThailand(
  t('สวนน้าเขียว บ้านนาสาร', 'Khiao’s orchard, Ban Na San', '班纳讪阿青果园'),
  8.8,
  99.36,
)
const DUCKS = inThailand(t('ลานเป็ด ไชยา', 'Duck yards, Chaiya', '猜耶鸭场'), 9.38, 99.2)
const PALMS = inThailand(t('สวนพร้าว เกาะสมุย', 'Coconut groves, Ko Samui', '苏梅岛椰林'), 9.5, 100.0)
const CHECK = inThailand(t('จุดตรวจสินค้าสุราษฎร์ธานี', 'Surat Thani product check', '素叻质检点'), 9.14, 99.33)

export const SURAT: ProductSeed[] = [
  {
    key: 'rambutan',
    shop: 'surat',
    gtin: gtin(281),
    category: 'fruit',
    art: 'rambutan',
    price: 14_500,
    weight: 2_000,
    shelfLife: 12,
    season: { from: 7, to: 9 },
    name: t('เงาะโรงเรียน 2 กก.', 'Rongrien rambutan, 2 kg', '“学校”红毛丹 2公斤'),
    description: t(
      'เปลือกแดงปลายขนเขียว เนื้อล่อนจากเมล็ด กรอบหวาน พันธุ์นี้เริ่มจากต้นหลังโรงเรียนในนาสาร รุ่นนี้ผลนอกฤดูจำนวนน้อย ฤดูหลักกรกฎาคมถึงกันยายน',
      'Red shells with green-tipped hairs, crisp sweet flesh that leaves the stone. The variety began behind a school in Na San. A small off-season crop; the main season is July to September.',
      '红壳绿须，果肉离核，脆甜。这个品种最早长在纳讪一所学校后院，因此得名。本批为少量反季果，主产季在七至九月。',
    ),
    marks: [paper.GAP],
    lots: [
      {
        batchLotNumber: 'RBU-0416-01',
        quantity: 240,
        ...NA_SAN,
        harvestedOn: '2018-04-16',
        expiresOn: '2018-04-28',
        papers: [paper.gapCertificate('SIM-GAP-8412-036')],
        trace: [
          harvested('2018-04-16', ORCHARD, t('ตัดช่อผลแดงสามส่วน', 'Cut three-quarters red', '七成红时剪串')),
          packed(
            '2018-04-17',
            ORCHARD,
            t('พ่นละอองน้ำ แช่เย็น 12 °ซ', 'Misted, chilled to 12 °C', '喷雾保湿，冷藏12°C'),
          ),
        ],
      },
    ],
  },
  {
    key: 'saltedegg',
    shop: 'surat',
    gtin: gtin(282),
    category: 'snack',
    art: 'saltedegg',
    price: 11_000,
    weight: 750,
    shelfLife: 30,
    season: null,
    name: t('ไข่เค็มไชยา 10 ฟอง', 'Chaiya salted duck eggs, 10', '猜耶咸鸭蛋 10枚'),
    description: t(
      'เป็ดเลี้ยงทุ่งกินกุ้งฝอยกับข้าวเปลือก ไข่แดงจึงส้มจัด พอกดินจอมปลวกผสมเกลือ 15 วัน ต้มสุกแล้วพร้อมกิน ไม่เค็มโดด มันเยิ้ม',
      'Field ducks fed on tiny shrimps and paddy give deep orange yolks. Packed in termite-mound earth and salt for 15 days, then boiled: oily yolk, gentle salt, ready to eat.',
      '放养鸭吃小虾和稻谷，蛋黄橙红。用白蚁丘土拌盐裹15天，煮熟即食，蛋黄流油，咸得温和。',
    ),
    marks: [paper.OTOP],
    lots: [
      {
        batchLotNumber: 'EGG-0413-02',
        quantity: 700,
        ...CHAIYA,
        harvestedOn: '2018-03-28',
        expiresOn: '2018-05-12',
        papers: [paper.foodNumber('SIM-FDA-84-2-00311'), paper.laboratory('SIM-LAB-610414-021')],
        trace: [
          harvested(
            '2018-03-28',
            DUCKS,
            t('เก็บไข่ก่อนหกโมง ส่องไฟคัด', 'Gathered before six, candled', '六点前收蛋，照蛋挑选'),
          ),
          packed(
            '2018-04-13',
            DUCKS,
            t('พอก 15 วัน ล้าง ต้ม', 'Cured 15 days, washed, boiled', '裹泥15天，洗净煮熟'),
          ),
          inspected('2018-04-14', CHECK, t('ไม่พบซัลโมเนลลา', 'No salmonella', '未检出沙门氏菌')),
        ],
      },
    ],
  },
  {
    key: 'coconutoil',
    shop: 'surat',
    gtin: gtin(283),
    category: 'herb',
    art: 'coconutoil',
    price: 16_000,
    weight: 480,
    shelfLife: 730,
    season: null,
    name: t('น้ำมันมะพร้าวสกัดเย็น 250 มล.', 'Virgin coconut oil, 250 ml', '初榨冷压椰子油 250毫升'),
    description: t(
      'มะพร้าวเกาะ คนปีนเก็บเองทุกต้น ไม่ใช้ลิง คั้นกะทิแล้วเหวี่ยงแยกที่ต่ำกว่า 40 °ซ ใสไม่มีสี หอมอ่อน กินได้ ทาได้ เย็นกว่า 25 °ซ จะเป็นไข',
      'Island coconuts, every tree climbed by people, none by monkeys. The milk is spun below 40 °C: clear, mildly scented, for kitchen or skin. It sets white below 25 °C.',
      '岛上椰子全由人工攀采，不用猴子。椰浆在40°C以下离心分离，清澈微香，可食可涂，低于25°C会凝成白脂。',
    ),
    marks: [paper.ORGANIC],
    lots: [
      {
        batchLotNumber: 'VCO-0326-03',
        quantity: 800,
        ...SAMUI,
        harvestedOn: '2018-03-15',
        expiresOn: '2020-03-25',
        papers: [paper.organicPaper('SIM-ORG-84-0091'), paper.foodNumber('SIM-FDA-84-1-00140')],
        trace: [
          harvested('2018-03-15', PALMS, t('เก็บผลแก่ 12 เดือน', 'Nuts of 12 months', '采收12月龄老椰')),
          packed('2018-03-26', PALMS, t('คั้น เหวี่ยงแยก กรอง', 'Pressed, spun, filtered', '榨浆、离心、过滤')),
          inspected('2018-03-29', CHECK, t('ความชื้น 0.1 % ผ่าน', 'Moisture 0.1 %, passed', '水分0.1%，合格')),
        ],
      },
    ],
  },
  {
    key: 'turmeric',
    shop: 'surat',
    gtin: gtin(284),
    category: 'herb',
    art: 'turmeric',
    price: 9_500,
    weight: 150,
    shelfLife: 730,
    season: { from: 12, to: 3 },
    name: t('ขมิ้นชันผง 150 ก.', 'Turmeric powder, 150 g', '姜黄粉 150克'),
    description: t(
      'ขุดเมื่อต้นยุบเดือนธันวาคมถึงมีนาคม ฝานบาง อบไม่เกิน 60 °ซ แล้วบดสองรอบ สีส้มเข้ม กลิ่นแรงแบบใต้ ใส่แกงเหลืองหรือทอดปลาได้ทันที',
      'Dug from December to March once the leaves die down, sliced, dried below 60 °C and ground twice. Deep orange and strong, for yellow curry or fried fish.',
      '十二月至三月叶枯后采挖，切薄片，60°C以下烘干，研磨两遍。色泽橙黄，气味浓烈，做南部黄咖喱或煎鱼正好。',
    ),
    marks: [paper.ORGANIC],
    lots: [
      {
        batchLotNumber: 'TUR-0319-01',
        quantity: 900,
        ...NA_SAN,
        harvestedOn: '2018-02-22',
        expiresOn: '2020-02-18',
        papers: [paper.organicPaper('SIM-ORG-84-0094'), paper.herbal('SIM-HRB-84-0027')],
        trace: [
          harvested('2018-02-22', ORCHARD, t('ขุดเหง้าอายุ 10 เดือน', 'Ten-month roots dug', '采挖10月龄根茎')),
          packed(
            '2018-03-19',
            ORCHARD,
            t('ฝาน อบ บด ปิดขวด', 'Sliced, dried, ground, bottled', '切片、烘干、研磨、装瓶'),
          ),
          inspected('2018-03-22', CHECK, t('เคอร์คูมินอยด์ 7 %', 'Curcuminoids 7 %', '姜黄素类7%')),
          stored('2018-03-24', ORCHARD, t('ห้องแห้ง พ้นแสง', 'Dry room, out of the light', '干燥避光存放')),
        ],
      },
    ],
  },
]
