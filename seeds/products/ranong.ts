import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { exported, harvested, inspected, inThailand, packed, STOPS } from '../stops.ts'

const PHAYAM = { province: 'TH-85', origin: t('เกาะพยาม จ.ระนอง', 'Ko Phayam, Ranong', '拉廊府 帕亚姆岛') }
const KRA_BURI = { province: 'TH-85', origin: t('อ.กระบุรี จ.ระนอง', 'Kra Buri, Ranong', '拉廊府 甲武里县') }
const RANONG_TOWN = {
  province: 'TH-85',
  origin: t('อ.เมือง จ.ระนอง', 'Mueang Ranong, Ranong', '拉廊府 直辖县'),
}
const ISLAND = inThailand(
  t('สวนกาหยูพี่เล เกาะพยาม', 'Le’s cashew grove, Ko Phayam', '帕亚姆岛阿乐腰果园'),
  9.73,
  98.41,
)
const HILLS = inThailand(t('ไร่กาแฟ กระบุรี', 'Coffee hills, Kra Buri', '甲武里咖啡园'), 10.42, 98.8)
const ROASTERY = inThailand(t('โรงคั่วพี่เล ระนอง', 'Le’s roastery, Ranong', '拉廊阿乐烘焙坊'), 9.97, 98.63)
const CHECK = inThailand(t('ห้องตรวจอาหารระนอง', 'Ranong food laboratory', '拉廊食品检测室'), 9.96, 98.64)
const SPRING = inThailand(t('บ่อน้ำร้อนรักษะวาริน', 'Raksawarin hot springs', '拉沙瓦林温泉'), 9.95, 98.66)

export const RANONG: ProductSeed[] = [
  {
    key: 'cashew',
    shop: 'ranong',
    gtin: gtin(271),
    category: 'snack',
    art: 'cashew',
    price: 19_000,
    weight: 250,
    shelfLife: 244,
    season: { from: 2, to: 5 },
    name: t('กาหยูเกาะพยามคั่วเตาถ่าน 250 ก.', 'Charcoal-roasted island cashews, 250 g', '炭烤海岛腰果 250克'),
    description: t(
      'กาหยูคือมะม่วงหิมพานต์ ผลสุกกุมภาพันธ์ถึงเมษายน กะเทาะมือทีละเม็ด คั่วเตาถ่านให้หอมควันจาง ๆ ใส่เกลือทะเลนิดเดียว กรอบมัน',
      'Kayu is the islanders’ word for cashew, ripe from February to April. Shelled one by one, roasted over charcoal for a trace of smoke and a pinch of sea salt.',
      '岛上人把腰果叫“嘎友”，二月至四月成熟。逐粒手工去壳，炭火烤出淡淡烟香，只撒少许海盐，酥脆油润。',
    ),
    marks: [paper.OTOP],
    lots: [
      {
        batchLotNumber: 'CSH-0402-04',
        quantity: 900,
        ...PHAYAM,
        harvestedOn: '2018-03-12',
        expiresOn: '2018-12-01',
        papers: [paper.foodNumber('SIM-FDA-85-2-00087'), paper.laboratory('SIM-LAB-610405-012')],
        trace: [
          harvested(
            '2018-03-12',
            ISLAND,
            t('เก็บผลร่วงทุกเช้า ปลิดเม็ด', 'Fallen fruit gathered each morning', '每天清晨拾落果取籽'),
          ),
          packed(
            '2018-04-02',
            ISLAND,
            t('ตาก กะเทาะ คั่วเตาถ่าน', 'Dried, shelled, charcoal-roasted', '晒干、去壳、炭烤'),
          ),
          inspected('2018-04-05', CHECK, t('ไม่พบอะฟลาท็อกซิน', 'No aflatoxin', '未检出黄曲霉毒素')),
        ],
      },
    ],
  },
  {
    key: 'robusta',
    shop: 'ranong',
    gtin: gtin(272),
    category: 'drink',
    art: 'robusta',
    price: 19_500,
    weight: 250,
    shelfLife: 365,
    season: { from: 12, to: 3 },
    name: t(
      'กาแฟโรบัสตากระบุรี คั่วเข้ม 250 ก.',
      'Kra Buri robusta, dark roast, 250 g',
      '甲武里罗布斯塔 深焙 250克',
    ),
    description: t(
      'ปลูกแซมทุเรียนบนเขาที่ฝนตกเกือบแปดเดือน เก็บธันวาคมถึงมีนาคม เฉพาะผลแดง ตากทั้งผล คั่วเข้ม หอมถั่วกับช็อกโกแลต ทำโอเลี้ยงหรือชงนมก็ไม่จาง',
      'Grown between durian trees on hills with eight months of rain; only red cherries, picked December to March and dried whole. Nuts and chocolate, bold enough for iced coffee or milk.',
      '与榴莲套种在一年下雨近八个月的山上，十二月至三月只采红果，整果日晒。深焙带坚果与巧克力香，做冰咖啡、加奶都够味。',
    ),
    marks: [paper.GAP],
    lots: [
      {
        batchLotNumber: 'RBT-0328-02',
        quantity: 700,
        ...KRA_BURI,
        harvestedOn: '2018-01-24',
        expiresOn: '2019-03-27',
        papers: [paper.gapCertificate('SIM-GAP-8504-027'), paper.exportDeclaration('SIM-EXD-610409-033')],
        trace: [
          harvested(
            '2018-01-24',
            HILLS,
            t('เก็บผลแดง ตากทั้งผล 18 วัน', 'Red cherries, dried whole for 18 days', '只采红果，整果晒18天'),
          ),
          packed(
            '2018-03-28',
            ROASTERY,
            t('คั่วเข้ม ถุงวาล์วทางเดียว', 'Dark roast, one-way valve', '深度烘焙，单向阀袋'),
          ),
          inspected(
            '2018-03-30',
            CHECK,
            t('ความชื้น 2 % ไม่พบเชื้อรา', 'Moisture 2 %, no mould', '水分2%，未检出霉菌'),
          ),
          exported(
            '2018-04-09',
            STOPS.laemChabang,
            t('ตู้แห้ง ซีลไม่ขาด', 'Dry container, seal unbroken', '干货柜，铅封完好'),
          ),
        ],
      },
      {
        batchLotNumber: 'RBT-0411-05',
        quantity: 600,
        ...KRA_BURI,
        harvestedOn: '2018-02-14',
        expiresOn: '2019-04-10',
        papers: [paper.gapCertificate('SIM-GAP-8504-027')],
        trace: [
          harvested(
            '2018-02-14',
            HILLS,
            t('เก็บผลแดง ตากทั้งผล 16 วัน', 'Red cherries, dried whole for 16 days', '只采红果，整果晒16天'),
          ),
          packed(
            '2018-04-11',
            ROASTERY,
            t('คั่วเข้ม ถุงวาล์วทางเดียว', 'Dark roast, one-way valve', '深度烘焙，单向阀袋'),
          ),
        ],
      },
    ],
  },
  {
    key: 'hotspringtour',
    shop: 'ranong',
    gtin: gtin(273),
    category: 'tour',
    art: 'hotspringtour',
    price: 75_000,
    weight: 0,
    shelfLife: null,
    season: null,
    name: t('แช่น้ำแร่ระนอง กับกาแฟยามเช้า', 'Ranong hot springs and morning coffee', '拉廊温泉与清晨咖啡'),
    description: t(
      'น้ำแร่ 65 °ซ ไม่มีกลิ่นกำมะถัน ปรับอุ่นให้แช่ได้จริง นวดเท้า แล้วลองกะเทาะกาหยูกับดริปโรบัสตาเอง ครึ่งวัน แห้งสบายธันวาคมถึงเมษายน แต่แช่ตอนฝนพรำก็ดี',
      'Spring water of 65 °C without sulphur, cooled for bathing; a foot massage, then shell your own cashews and brew robusta. Half a day: dry from December to April, and lovely in drizzle too.',
      '65°C无硫磺味的矿泉，调温后可泡汤，做个足部按摩，再亲手剥腰果、手冲罗布斯塔。半日行程，十二月至四月干爽，细雨天泡也别有味道。',
    ),
    marks: [],
    lots: [
      {
        batchLotNumber: 'TOUR-RNG-01',
        quantity: 84,
        ...RANONG_TOWN,
        harvestedOn: '2018-04-04',
        expiresOn: '2018-12-31',
        papers: [paper.tourLicence('SIM-TAT-85-0014'), paper.insurance('SIM-INS-6104-566')],
        trace: [
          inspected(
            '2018-04-04',
            SPRING,
            t('วัดอุณหภูมิ 3 บ่อ ทางเดินไม่ลื่น', 'Three pools measured, paths not slippery', '测三池水温，步道防滑'),
          ),
          inspected(
            '2018-04-05',
            ROASTERY,
            t('โต๊ะดริปพร้อม เปิดรับ 84 ที่นั่ง', 'Brew bar ready, 84 seats opened', '手冲台就绪，开放84席'),
          ),
        ],
      },
    ],
  },
]
