import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { exported, harvested, imported, inspected, packed, STOPS, stored } from '../stops.ts'

const SUWANNAPHUM = {
  province: 'TH-45',
  origin: t('อ.สุวรรณภูมิ จ.ร้อยเอ็ด', 'Suwannaphum, Roi Et', '黎逸府 素旺那普县'),
}
const CUT_DRY = t('เกี่ยวแล้วตากบนลาน 3 แดด', 'Cut, then sun-dried for three days', '收割后晒场晾晒三天')

export const RICE: ProductSeed[] = [
  {
    key: 'rice',
    shop: 'rice',
    gtin: gtin(111),
    category: 'rice',
    art: 'rice',
    price: 28_900,
    weight: 5_000,
    shelfLife: 365,
    season: { from: 11, to: 12 },
    name: t('ข้าวหอมมะลิทุ่งกุลา 5 กก.', 'Thung Kula jasmine rice, 5 kg', '通库拉茉莉香米 5公斤'),
    description: t(
      'ข้าวนาปีเกี่ยวเดือนพฤศจิกายน 2560 สีใหม่เป็นล็อตเล็ก เมล็ดเรียวยาวกว่า 7 มม. หุงแล้วนุ่ม หอมเหมือนใบเตย',
      'Rain-fed rice cut in November 2017 and milled in small lots. Slender grains over 7 mm, soft when cooked, with a scent of pandan.',
      '2017年11月收割的雨季稻，小批量现碾。米粒细长超过7毫米，煮后软糯，带班兰叶清香。',
    ),
    marks: [paper.GI_THUNG_KULA],
    lots: [
      {
        batchLotNumber: 'RET-0226-05',
        quantity: 2_000,
        ...SUWANNAPHUM,
        harvestedOn: '2017-11-20',
        expiresOn: '2019-02-25',
        papers: [
          paper.purity('SIM-DNA-610301-014'),
          paper.phytosanitary('SIM-PHY-610305-008'),
          paper.exportDeclaration('SIM-EXD-610308-041'),
          paper.bondedEntry('SIM-BND-180318-012'),
        ],
        trace: [
          harvested('2017-11-20', STOPS.rice, CUT_DRY),
          packed(
            '2018-02-26',
            STOPS.mill,
            t('สีและบรรจุสุญญากาศ', 'Milled and vacuum-packed', '碾制并真空包装'),
          ),
          inspected(
            '2018-03-01',
            STOPS.roiEtLab,
            t('หอมมะลิแท้ 96 %', '96 % true Hom Mali', '茉莉香米纯度96%'),
          ),
          exported(
            '2018-03-08',
            STOPS.laemChabang,
            t('ตู้แห้ง ซีลไม่ขาด', 'Dry container, seal unbroken', '干货柜，铅封完好'),
          ),
          imported('2018-03-17', STOPS.nansha, t('ตรวจกักกันผ่าน', 'Quarantine passed', '检疫合格')),
          stored(
            '2018-03-18',
            STOPS.nanshaBonded,
            t('เก็บในคลังทัณฑ์บน 22 °ซ', 'Held in bond at 22 °C', '保税仓22°C存放'),
          ),
        ],
      },
      {
        batchLotNumber: 'RET-0402-11',
        quantity: 3_000,
        ...SUWANNAPHUM,
        harvestedOn: '2017-11-24',
        expiresOn: '2019-04-01',
        papers: [paper.purity('SIM-DNA-610404-022'), paper.phytosanitary('SIM-PHY-610406-017')],
        trace: [
          harvested('2017-11-24', STOPS.rice, CUT_DRY),
          packed(
            '2018-04-02',
            STOPS.mill,
            t('สีใหม่ บรรจุสุญญากาศ', 'Freshly milled, vacuum-packed', '新碾，真空包装'),
          ),
          inspected(
            '2018-04-04',
            STOPS.roiEtLab,
            t('หอมมะลิแท้ 95 %', '95 % true Hom Mali', '茉莉香米纯度95%'),
          ),
          stored(
            '2018-04-06',
            STOPS.mill,
            t('ยุ้งโปร่ง ยกพื้น 1 เมตร', 'Airy store, one metre off the ground', '通风仓，离地一米'),
          ),
        ],
      },
    ],
  },
  {
    key: 'riceberry',
    shop: 'rice',
    gtin: gtin(112),
    category: 'rice',
    art: 'riceberry',
    price: 19_000,
    weight: 2_000,
    shelfLife: 365,
    season: { from: 11, to: 12 },
    name: t('ข้าวไรซ์เบอร์รี่ 2 กก.', 'Riceberry, 2 kg', '泰国莓果黑米（Riceberry） 2公斤'),
    description: t(
      'ข้าวกล้องสีม่วงเข้ม ปลูกโดยไม่ใช้สารเคมี แช่น้ำ 30 นาทีก่อนหุง นุ่มหนึบ เคี้ยวมันเหมือนถั่ว',
      'Deep-purple whole-grain rice grown without chemicals. Soak for 30 minutes: it cooks soft, slightly sticky and nutty.',
      '深紫色糙米，种植不用化学药剂。浸泡30分钟再煮，软糯有嚼劲，带坚果香。',
    ),
    marks: [paper.ORGANIC],
    lots: [
      {
        batchLotNumber: 'RB-0405-02',
        quantity: 900,
        ...SUWANNAPHUM,
        harvestedOn: '2017-12-08',
        expiresOn: '2019-04-04',
        papers: [paper.organicPaper('SIM-ORG-45-0212'), paper.laboratory('SIM-LAB-610407-003')],
        trace: [
          harvested(
            '2017-12-08',
            STOPS.rice,
            t('เกี่ยวมือ แยกจากแปลงข้าวขาว', 'Cut by hand, apart from white rice', '手工收割，与白米分开'),
          ),
          packed(
            '2018-04-05',
            STOPS.mill,
            t('กะเทาะเปลือก เก็บรำไว้ครบ', 'Husked, bran left whole', '只去壳，保留米糠层'),
          ),
          inspected('2018-04-07', STOPS.roiEtLab, t('ไม่พบสารตกค้าง', 'No residues found', '未检出农药残留')),
        ],
      },
    ],
  },
  {
    key: 'driedbanana',
    shop: 'rice',
    gtin: gtin(113),
    category: 'snack',
    art: 'driedbanana',
    price: 8_900,
    weight: 400,
    shelfLife: 183,
    season: null,
    name: t('กล้วยตากโดมแสงอาทิตย์ 400 ก.', 'Sun-dome dried banana, 400 g', '阳光房香蕉干 400克'),
    description: t(
      'กล้วยน้ำว้าสุกงอมจากคันนา ตากในโดมพลังแสงอาทิตย์ 5 แดด ไม่เติมน้ำตาล เนื้อหนึบ หวานจากกล้วยล้วน ๆ',
      'Ripe Namwa bananas from the field banks, five days under a solar dome. No sugar added: chewy, and sweet from the fruit alone.',
      '田埂上熟透的粉蕉，在太阳能阳光房里晒足五天。不加糖，软糯有嚼劲，甜味全来自香蕉本身。',
    ),
    marks: [paper.OTOP, paper.HALAL],
    lots: [
      {
        batchLotNumber: 'DB-0409-01',
        quantity: 700,
        ...SUWANNAPHUM,
        harvestedOn: '2018-04-02',
        expiresOn: '2018-10-08',
        papers: [paper.foodNumber('SIM-FDA-45-2-00131'), paper.communityStandard('SIM-CPS-45-0078')],
        trace: [
          harvested(
            '2018-04-02',
            STOPS.rice,
            t('ตัดทั้งเครือ บ่มจนงอม', 'Whole bunches cut and ripened', '整串砍下，催至熟透'),
          ),
          packed(
            '2018-04-09',
            STOPS.mill,
            t('ตาก 5 แดด บรรจุถุงซิป', 'Five days of sun, zip bags', '晒足五天，密封袋装'),
          ),
          inspected(
            '2018-04-10',
            STOPS.roiEtLab,
            t('ความชื้น 18 % ผ่าน', 'Moisture 18 %, passed', '水分18%，合格'),
          ),
        ],
      },
    ],
  },
]
