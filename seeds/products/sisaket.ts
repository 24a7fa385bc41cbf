import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { exported, harvested, imported, inspected, inThailand, packed, STOPS, stored } from '../stops.ts'

const KHUN_HAN = {
  province: 'TH-33',
  origin: t('อ.ขุนหาญ จ.ศรีสะเกษ', 'Khun Han, Si Sa Ket', '四色菊府 昆汉县'),
}
const YANG_CHUM_NOI = {
  province: 'TH-33',
  origin: t('อ.ยางชุมน้อย จ.ศรีสะเกษ', 'Yang Chum Noi, Si Sa Ket', '四色菊府 央春内县'),
}
const ORCHARD = inThailand(t('สวนน้าเพชร ขุนหาญ', 'Phet’s orchard, Khun Han', '昆汉阿佩果园'), 14.62, 104.42)
const PACKING = inThailand(t('โรงคัดกันทรลักษ์', 'Kantharalak packing house', '坎塔拉腊包装厂'), 14.64, 104.65)
const FIELD = inThailand(t('แปลงหอม ยางชุมน้อย', 'Shallot plots, Yang Chum Noi', '央春内红葱田'), 15.24, 104.37)
const CHECK = inThailand(
  t('จุดตรวจพืชศรีสะเกษ', 'Si Sa Ket plant inspection', '四色菊植物检验点'),
  15.12,
  104.32,
)
const GRADED = t('คัดทรง ติดป้ายทุกลูก', 'Graded by shape, every fruit tagged', '按果形分级，逐果挂签')

export const SISAKET: ProductSeed[] = [
  {
    key: 'volcanodurian',
    shop: 'sisaket',
    gtin: gtin(161),
    category: 'fruit',
    art: 'volcanodurian',
    price: 65_000,
    weight: 3_250,
    shelfLife: 14,
    season: { from: 5, to: 7 },
    name: t('ทุเรียนภูเขาไฟ 1 ลูก 3–3.5 กก.', 'Volcanic durian, 1 fruit, 3–3.5 kg', '火山榴莲 1个 3–3.5公斤'),
    description: t(
      'หมอนทองบนดินแดงจากหินภูเขาไฟผุ เนื้อแห้งละเอียด มันนำหวาน กลิ่นไม่ฉุน ตอนนี้เป็นรุ่นแรกจำนวนน้อย ฤดูหลักปลายพฤษภาคมถึงกรกฎาคม',
      'Monthong from red soil of weathered basalt: dry, fine flesh, creamy before sweet, mild in smell. This is a small early crop; the main season runs from late May to July.',
      '金枕种在玄武岩风化的红土上，果肉干爽细腻，先绵后甜，气味温和。现为少量早产果，主产季在五月底至七月。',
    ),
    marks: [paper.GI_SISAKET_DURIAN, paper.GAP],
    lots: [
      {
        batchLotNumber: 'SSK-0412-01',
        quantity: 220,
        ...KHUN_HAN,
        harvestedOn: '2018-04-12',
        expiresOn: '2018-04-26',
        papers: [
          paper.gapCertificate('SIM-GAP-3308-021'),
          paper.packingHouse('SIM-DOA-33-0118'),
          paper.phytosanitary('SIM-PHY-610413-012'),
          paper.exportDeclaration('SIM-EXD-610414-072'),
          paper.importDeclaration('SIM-IMD-180415-131'),
        ],
        trace: [
          harvested('2018-04-12', ORCHARD, t('เนื้อแห้ง 35 %', 'Dry matter 35 %', '干物质35%')),
          packed('2018-04-12', PACKING, GRADED),
          inspected(
            '2018-04-13',
            CHECK,
            t('สุ่ม 10 กล่อง ไม่พบหนอน', '10 boxes sampled, no borers', '抽检10箱，未见蛀虫'),
          ),
          exported(
            '2018-04-14',
            STOPS.chiangKhong,
            t('ตู้เย็น 13 °ซ ซีลไม่ขาด', 'Reefer at 13 °C, seal unbroken', '冷藏柜13°C，铅封完好'),
          ),
          imported('2018-04-15', STOPS.mohan, t('ตรวจกักกันผ่าน', 'Quarantine passed', '检疫合格')),
          stored(
            '2018-04-16',
            STOPS.kunmingCold,
            t('เก็บที่ 13 °ซ พร้อมส่ง', 'Kept at 13 °C, ready to ship', '13°C冷藏，待发货'),
          ),
        ],
      },
      {
        batchLotNumber: 'SSK-0416-02',
        quantity: 380,
        ...KHUN_HAN,
        harvestedOn: '2018-04-16',
        expiresOn: '2018-04-30',
        papers: [paper.gapCertificate('SIM-GAP-3308-021'), paper.packingHouse('SIM-DOA-33-0118')],
        trace: [
          harvested('2018-04-16', ORCHARD, t('เนื้อแห้ง 34 %', 'Dry matter 34 %', '干物质34%')),
          packed('2018-04-17', PACKING, GRADED),
        ],
      },
    ],
  },
  {
    key: 'shallot',
    shop: 'sisaket',
    gtin: gtin(162),
    category: 'herb',
    art: 'shallot',
    price: 9_500,
    weight: 2_000,
    shelfLife: 184,
    season: { from: 1, to: 3 },
    name: t('หอมแดงมัดจุก 2 กก.', 'Shallots in a bunch, 2 kg', '红葱头 成束 2公斤'),
    description: t(
      'เก็บหลังปีใหม่ถึงต้นมีนาคม แขวนผึ่งลมใต้ถุนจนเปลือกแห้งแดงเป็นมัน หัวแน่น กลิ่นฉุนหอม แขวนในที่โปร่งเก็บได้อีกสี่เดือน',
      'Lifted between New Year and early March, then hung under the house until the skins turn dry, red and glossy. Firm and pungent; hung in moving air they keep four more months.',
      '新年后至三月初采收，挂在高脚屋下风干，皮红油亮，肉质紧实，辛香浓郁。挂在通风处可再放四个月。',
    ),
    marks: [paper.GAP],
    lots: [
      {
        batchLotNumber: 'SHA-0228-04',
        quantity: 1_400,
        ...YANG_CHUM_NOI,
        harvestedOn: '2018-02-08',
        expiresOn: '2018-08-31',
        papers: [paper.gapCertificate('SIM-GAP-3304-077')],
        trace: [
          harvested(
            '2018-02-08',
            FIELD,
            t('ถอนเช้า ตากบนแปลง 2 แดด', 'Pulled at dawn, two days of sun', '清晨拔起，田里晒两天'),
          ),
          packed(
            '2018-02-28',
            FIELD,
            t('มัดจุก แขวนผึ่งลม 20 วัน', 'Bunched, hung for 20 days', '扎束，通风挂20天'),
          ),
          inspected('2018-03-02', CHECK, t('ไม่พบเชื้อราและหัวฝ่อ', 'No mould, no empty bulbs', '无霉变，无空瘪')),
        ],
      },
    ],
  },
  {
    key: 'garlic',
    shop: 'sisaket',
    gtin: gtin(163),
    category: 'herb',
    art: 'garlic',
    price: 12_500,
    weight: 1_000,
    shelfLife: 210,
    season: { from: 1, to: 3 },
    name: t('กระเทียมไทยมัดจุก 1 กก.', 'Thai garlic in a bunch, 1 kg', '泰国小蒜 成束 1公斤'),
    description: t(
      'กลีบเล็กเปลือกบาง กลิ่นแรงกว่ากระเทียมกลีบใหญ่ เจียวแล้วหอมทั้งครัว ผึ่งลมสามสัปดาห์ก่อนมัด เก็บได้ถึงปลายฝน',
      'Small cloves in thin skin, stronger than the large kind: fried, it fills the kitchen. Cured for three weeks before bunching; keeps until the end of the rains.',
      '蒜瓣小、皮薄，味道比大蒜更冲，炸蒜酥满厨飘香。风干三周后扎束，可放到雨季末。',
    ),
    marks: [paper.OTOP_3],
    lots: [
      {
        batchLotNumber: 'GAR-0320-02',
        quantity: 900,
        ...YANG_CHUM_NOI,
        harvestedOn: '2018-02-26',
        expiresOn: '2018-10-15',
        papers: [paper.communityStandard('SIM-CPS-33-0046')],
        trace: [
          harvested(
            '2018-02-26',
            FIELD,
            t('ถอนเมื่อใบเหลืองครึ่งต้น', 'Pulled when half the leaves yellow', '叶黄过半时拔收'),
          ),
          packed(
            '2018-03-20',
            FIELD,
            t('ผึ่ง 3 สัปดาห์ คัดหัว มัดจุก', 'Cured 3 weeks, sorted, bunched', '风干三周，挑选扎束'),
          ),
          inspected('2018-03-22', CHECK, t('ไม่พบไรและเชื้อรา', 'No mites, no mould', '无螨无霉')),
        ],
      },
    ],
  },
]
