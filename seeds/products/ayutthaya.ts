import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { harvested, inspected, inThailand, packed } from '../stops.ts'

const OLD_CITY = {
  province: 'TH-14',
  origin: t('อ.พระนครศรีอยุธยา จ.พระนครศรีอยุธยา', 'Phra Nakhon Si Ayutthaya', '大城府 直辖县'),
}
const THA_RUEA = {
  province: 'TH-14',
  origin: t('อ.ท่าเรือ จ.พระนครศรีอยุธยา', 'Tha Ruea, Phra Nakhon Si Ayutthaya', '大城府 他勒县'),
}
const PANDAN = inThailand(t('แปลงใบเตย ท่าเรือ', 'Pandan plots, Tha Ruea', '他勒班兰园'), 14.56, 100.73)
const HOUSE = inThailand(t('ท่าน้ำน้าสาย กรุงเก่า', 'Sai’s landing, old Ayutthaya', '大城阿赛码头'), 14.36, 100.57)
const FANPALM = inThailand(
  t('ลานตากใบลาน ท่าเรือ', 'Fan-palm drying yard, Tha Ruea', '他勒贝叶晒场'),
  14.55,
  100.72,
)
const CHECK = inThailand(t('จุดตรวจสินค้าอยุธยา', 'Ayutthaya product check', '大城质检点'), 14.35, 100.58)
const PIER = inThailand(t('ท่าเรือป้อมเพชร', 'Pier at Fort Phet', '佩堡码头'), 14.345, 100.577)

export const AYUTTHAYA: ProductSeed[] = [
  {
    key: 'rotisaimai',
    shop: 'ayutthaya',
    gtin: gtin(311),
    category: 'sweet',
    art: 'rotisaimai',
    price: 8_500,
    weight: 350,
    shelfLife: 14,
    season: null,
    name: t('โรตีสายไหมใบเตย ชุด 20 แผ่น', 'Roti sai mai, pandan, set of 20', '班兰糖丝薄饼 20张'),
    description: t(
      'แป้งโรตีใบเตยบางนุ่ม กับสายไหมที่ดึงมือจนได้เส้นเท่าเส้นผม ห่อเองคำต่อคำ สูตรบ้านมุสลิมในกรุงเก่า ปิดสุญญากาศเก็บได้ 14 วัน',
      'Thin, soft pandan wrappers and sugar floss pulled by hand as fine as hair: roll each bite yourself. A Muslim family recipe of the old town; 14 days in its vacuum pack.',
      '薄软的班兰饼皮，配手拉至细如发丝的糖丝，自己边卷边吃。古城穆斯林人家的做法，真空包装可放14天。',
    ),
    marks: [paper.HALAL, paper.OTOP_4],
    lots: [
      {
        batchLotNumber: 'RSM-0417-01',
        quantity: 600,
        ...OLD_CITY,
        harvestedOn: '2018-04-16',
        expiresOn: '2018-05-01',
        papers: [paper.halalCertificate('SIM-HAL-14-0029'), paper.foodNumber('SIM-FDA-14-2-00502')],
        trace: [
          harvested(
            '2018-04-16',
            PANDAN,
            t('ตัดใบเตยแก่ คั้นน้ำ', 'Mature pandan cut and pressed', '割老班兰叶榨汁'),
          ),
          packed(
            '2018-04-17',
            HOUSE,
            t('จี่แป้ง ดึงสายไหม ปิดถุง', 'Wrappers griddled, floss pulled', '烙饼皮，拉糖丝，封袋'),
          ),
        ],
      },
    ],
  },
  {
    key: 'palmleaffish',
    shop: 'ayutthaya',
    gtin: gtin(312),
    category: 'craft',
    art: 'palmleaffish',
    price: 22_000,
    weight: 120,
    shelfLife: null,
    season: null,
    name: t('โมบายปลาตะเพียนใบลาน 1 พวง', 'Palm-leaf barb mobile', '贝叶编鲤鱼风铃 1串'),
    description: t(
      'สานใบลานเป็นแม่ปลาหนึ่งตัวกับลูกสี่ตัว เขียนลายสีชาดและทอง แขวนเหนือเปลเด็กตามธรรมเนียม หมายถึงอยู่ดีกินดี ยาว 55 ซม. เบาจนลมหายใจก็ไหว',
      'One mother barb and four young woven from fan-palm leaf, painted in vermilion and gold. By custom it hangs above a cradle for a life of plenty: 55 cm long, stirred by a breath.',
      '贝叶编成一条母鱼带四条小鱼，绘朱红与金色。旧俗挂在摇篮上方，寓意衣食无忧。长55厘米，轻得呼吸也能吹动。',
    ),
    marks: [paper.OTOP],
    lots: [
      {
        batchLotNumber: 'FSH-0330-02',
        quantity: 300,
        ...THA_RUEA,
        harvestedOn: '2018-02-10',
        expiresOn: '2028-03-30',
        papers: [paper.communityStandard('SIM-CPS-14-0199')],
        trace: [
          harvested(
            '2018-02-10',
            FANPALM,
            t('ตัดยอดลานอ่อน ตาก 5 แดด', 'Young leaf cut, five days of sun', '割嫩贝叶，晒五天'),
          ),
          packed('2018-03-30', HOUSE, t('สาน เขียนลาย ร้อยพวง', 'Woven, painted, strung', '编织、彩绘、串挂')),
          inspected('2018-04-03', CHECK, t('สีไม่มีตะกั่ว', 'No lead in the paint', '颜料不含铅')),
        ],
      },
    ],
  },
  {
    key: 'boattour',
    shop: 'ayutthaya',
    gtin: gtin(313),
    category: 'tour',
    art: 'boattour',
    price: 65_000,
    weight: 0,
    shelfLife: null,
    season: null,
    name: t('ล่องเรือรอบเกาะเมืองยามเย็น', 'Around Ayutthaya by boat at dusk', '大城环岛黄昏游船'),
    description: t(
      'เรือไม้ลำเล็กล่องสามสายน้ำรอบเกาะ แวะไหว้พระวัดพุทไธศวรรย์ ดูวัดไชยวัฒนารามตอนอาทิตย์ตก บนเรือมีโรตีสายไหมกับน้ำสมุนไพร สองชั่วโมงครึ่ง เที่ยวได้ทั้งปี',
      'A small wooden boat along the three rivers round the island: Wat Phutthaisawan, then Wat Chaiwatthanaram at sunset, with roti sai mai and herb drinks on board. Two and a half hours, all year.',
      '小木船沿三条河绕岛而行，参拜菩泰萨旺寺，日落时看柴瓦塔那兰寺，船上备糖丝薄饼和草本饮。行程两个半小时，全年可游。',
    ),
    marks: [],
    lots: [
      {
        batchLotNumber: 'TOUR-AYA-01',
        quantity: 110,
        ...OLD_CITY,
        harvestedOn: '2018-04-01',
        expiresOn: '2018-12-31',
        papers: [paper.tourLicence('SIM-TAT-14-0063'), paper.insurance('SIM-INS-6104-568')],
        trace: [
          inspected(
            '2018-04-01',
            PIER,
            t('ตรวจเรือ 4 ลำ เสื้อชูชีพครบ', 'Four boats checked, vests complete', '四艘船检查，救生衣齐备'),
          ),
          inspected(
            '2018-04-02',
            HOUSE,
            t('คนขับผ่านการสอบ เปิดรับ 110 ที่นั่ง', 'Pilots examined, 110 seats opened', '船工考核完毕，开放110席'),
          ),
        ],
      },
    ],
  },
]
