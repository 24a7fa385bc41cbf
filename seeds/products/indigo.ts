import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { harvested, inspected, packed, STOPS } from '../stops.ts'

const PHANNA_NIKHOM = {
  province: 'TH-47',
  origin: t('อ.พรรณานิคม จ.สกลนคร', 'Phanna Nikhom, Sakon Nakhon', '沙功那空府 帕那尼空县'),
}
const LEAVES_SOAKED = t(
  'ตัดใบครามเช้ามืด แช่หมักทำเนื้อคราม',
  'Leaves cut before dawn and soaked to paste',
  '凌晨割蓝草，浸泡制靛泥',
)

export const INDIGO: ProductSeed[] = [
  {
    key: 'indigo',
    shop: 'indigo',
    gtin: gtin(131),
    category: 'cloth',
    art: 'indigo',
    price: 98_000,
    weight: 500,
    shelfLife: null,
    season: null,
    name: t('ผ้าฝ้ายย้อมครามทอมือ 2 เมตร', 'Handwoven indigo cotton, 2 m', '手织蓝染棉布 2米'),
    description: t(
      'ฝ้ายเข็นมือ ย้อมครามธรรมชาติ 12 ครั้งจนสีเข้มติดทน ซักน้ำเปล่าตากในร่ม ยิ่งใช้ยิ่งนุ่ม หน้ากว้าง 90 ซม.',
      'Hand-spun cotton dipped twelve times in natural indigo for a deep, lasting blue. Rinse in plain water, dry in shade; it softens with use. 90 cm wide.',
      '手纺棉在天然靛蓝中浸染12遍，色深持久。清水漂洗、阴干即可，越用越软，幅宽90厘米。',
    ),
    marks: [paper.GI_SAKON_INDIGO],
    lots: [
      {
        batchLotNumber: 'SNK-0320-03',
        quantity: 300,
        ...PHANNA_NIKHOM,
        harvestedOn: '2017-10-12',
        expiresOn: '2028-03-20',
        papers: [paper.dyeing('SIM-DYE-47-0320'), paper.weaving('SIM-WEV-47-0320')],
        trace: [
          harvested('2017-10-12', STOPS.indigo, LEAVES_SOAKED),
          packed(
            '2018-03-20',
            STOPS.indigo,
            t('ย้อม 12 น้ำ ทอกี่กระทบ', 'Twelve dips, handloom', '浸染12遍，手机织造'),
          ),
          inspected(
            '2018-03-23',
            STOPS.sakonCheck,
            t('สีไม่ตก ไม่พบสีเคมี', 'Colour fast, no synthetic dye', '不掉色，无化学染料'),
          ),
        ],
      },
      {
        batchLotNumber: 'SNK-0408-01',
        quantity: 250,
        ...PHANNA_NIKHOM,
        harvestedOn: '2017-10-19',
        expiresOn: '2028-04-08',
        papers: [paper.dyeing('SIM-DYE-47-0408'), paper.weaving('SIM-WEV-47-0408')],
        trace: [
          harvested('2017-10-19', STOPS.indigo, LEAVES_SOAKED),
          packed(
            '2018-04-08',
            STOPS.indigo,
            t('ลายมัดวงกลม ย้อม 12 น้ำ', 'Tied circles, twelve dips', '圆圈扎花，浸染12遍'),
          ),
          inspected(
            '2018-04-11',
            STOPS.sakonCheck,
            t('สีไม่ตก หน้ากว้าง 90 ซม.', 'Colour fast, 90 cm wide', '不掉色，幅宽90厘米'),
          ),
        ],
      },
    ],
  },
  {
    key: 'indigobag',
    shop: 'indigo',
    gtin: gtin(132),
    category: 'craft',
    art: 'indigobag',
    price: 59_000,
    weight: 320,
    shelfLife: null,
    season: null,
    name: t('กระเป๋าผ้าย้อมคราม', 'Indigo tote bag', '蓝染棉布手提包'),
    description: t(
      'ผ้าฝ้ายย้อมครามบุผ้าดิบ ขนาด 34 × 38 ซม. ก้นกว้าง 10 ซม. มีช่องซิปใส่โทรศัพท์ เย็บโดยคนในหมู่บ้านหกคน',
      'Indigo cotton lined with calico, 34 × 38 cm with a 10 cm base and a zipped phone pocket. Sewn by six people of the village.',
      '蓝染棉布面，坯布里衬，34×38厘米，底宽10厘米，内有拉链手机袋，由村里六位手艺人缝制。',
    ),
    marks: [paper.OTOP],
    lots: [
      {
        batchLotNumber: 'BAG-0402-05',
        quantity: 400,
        ...PHANNA_NIKHOM,
        harvestedOn: '2017-10-19',
        expiresOn: '2028-04-02',
        papers: [paper.dyeing('SIM-DYE-47-0402'), paper.communityStandard('SIM-CPS-47-0092')],
        trace: [
          harvested('2017-10-19', STOPS.indigo, LEAVES_SOAKED),
          packed('2018-04-02', STOPS.indigo, t('ตัดเย็บและใส่ซับใน', 'Cut, sewn and lined', '裁剪缝制，加里衬')),
          inspected(
            '2018-04-04',
            STOPS.sakonCheck,
            t('ตะเข็บรับน้ำหนัก 8 กก.', 'Seams hold 8 kg', '缝线可承重8公斤'),
          ),
        ],
      },
    ],
  },
  {
    key: 'herbalbalm',
    shop: 'indigo',
    gtin: gtin(133),
    category: 'herb',
    art: 'herbalbalm',
    price: 12_000,
    weight: 50,
    shelfLife: 730,
    season: null,
    name: t('ยาหม่องตะไคร้ไพล 50 ก.', 'Lemongrass and plai balm, 50 g', '香茅山姜草本膏 50克'),
    description: t(
      'เคี่ยวไพลกับตะไคร้สดจากภูพานในน้ำมันมะพร้าว 3 ชั่วโมง ผสมการบูรเล็กน้อย ใช้ทานวดหลังเลิกงาน กลิ่นอ่อน ไม่เหนอะมือ',
      'Fresh plai root and lemongrass from Phu Phan simmered in coconut oil for three hours with a little camphor. For a rub after work: mild scent, not sticky.',
      '普潘山的鲜山姜和香茅在椰子油中慢熬三小时，加少许樟脑。下班后按摩用，气味清淡，不黏手。',
    ),
    marks: [paper.OTOP],
    lots: [
      {
        batchLotNumber: 'HB-0312-09',
        quantity: 1_200,
        province: 'TH-47',
        origin: t('เชิงเขาภูพาน จ.สกลนคร', 'Phu Phan foothills, Sakon Nakhon', '沙功那空府 普潘山麓'),
        harvestedOn: '2018-03-05',
        expiresOn: '2020-03-11',
        papers: [paper.herbal('SIM-HRB-47-0031'), paper.laboratory('SIM-LAB-610315-006')],
        trace: [
          harvested(
            '2018-03-05',
            STOPS.phuPhan,
            t('ขุดไพลอายุ 2 ปี ตัดตะไคร้สด', 'Two-year-old plai dug, lemongrass cut', '采挖两年生山姜，割鲜香茅'),
          ),
          packed(
            '2018-03-12',
            STOPS.indigo,
            t('เคี่ยว กรอง บรรจุขวดแก้ว', 'Simmered, strained, glass jars', '熬制过滤，玻璃瓶装'),
          ),
          inspected(
            '2018-03-15',
            STOPS.sakonCheck,
            t('ไม่พบเชื้อและโลหะหนัก', 'No germs or heavy metals', '未检出微生物及重金属'),
          ),
        ],
      },
    ],
  },
]
