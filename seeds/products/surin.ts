import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { harvested, inspected, inThailand, packed, stored } from '../stops.ts'

const THA_TUM = { province: 'TH-32', origin: t('อ.ท่าตูม จ.สุรินทร์', 'Tha Tum, Surin', '素林府 他敦县') }
const KHWAO = {
  province: 'TH-32',
  origin: t('อ.เขวาสินรินทร์ จ.สุรินทร์', 'Khwao Sinarin, Surin', '素林府 考西那林县'),
}
const FIELD = inThailand(t('นาริมน้ำมูล ท่าตูม', 'Mun River paddies, Tha Tum', '他敦蒙河畔稻田'), 15.32, 103.68)
const MILL = inThailand(t('โรงสีชุมชนท่าตูม', 'Tha Tum village mill', '他敦社区碾米厂'), 15.31, 103.67)
const HOUSE = inThailand(t('บ้านช่างน้าจุม เขวาสินรินทร์', 'Chum’s workshop', '阿俊手作坊'), 15.0, 103.57)
const MULBERRY = inThailand(
  t('แปลงหม่อน เขวาสินรินทร์', 'Mulberry plots, Khwao Sinarin', '考西那林桑园'),
  15.01,
  103.58,
)
const CHECK = inThailand(t('จุดตรวจสินค้าสุรินทร์', 'Surin product check', '素林质检点'), 14.88, 103.49)

export const SURIN: ProductSeed[] = [
  {
    key: 'surinrice',
    shop: 'surin',
    gtin: gtin(221),
    category: 'rice',
    art: 'surinrice',
    price: 17_500,
    weight: 3_000,
    shelfLife: 365,
    season: { from: 11, to: 12 },
    name: t('ข้าวหอมมะลิสุรินทร์ 3 กก.', 'Surin Hom Mali rice, 3 kg', '素林茉莉香米 3公斤'),
    description: t(
      'นาน้ำฝนบนดินทราย ใส่ปุ๋ยมูลวัว เกี่ยวปลายพฤศจิกายนเมื่อใบธงเหลือง เมล็ดยาวใส หุงใหม่หอมทั้งบ้าน เย็นแล้วยังนุ่ม',
      'Rain-fed on sandy soil with cattle manure, cut in late November when the flag leaf turns yellow. Long, clear grains that scent the house and stay soft when cold.',
      '沙质雨养田，施牛粪肥，十一月底剑叶转黄时收割。米粒细长透亮，一开锅满屋香，放凉仍软。',
    ),
    marks: [paper.GI_SURIN_RICE, paper.ORGANIC],
    lots: [
      {
        batchLotNumber: 'SRN-0319-04',
        quantity: 1_500,
        ...THA_TUM,
        harvestedOn: '2017-11-27',
        expiresOn: '2019-03-18',
        papers: [paper.organicPaper('SIM-ORG-32-0156'), paper.purity('SIM-DNA-610322-031')],
        trace: [
          harvested(
            '2017-11-27',
            FIELD,
            t('เกี่ยวมือ ตากรวง 3 แดด', 'Cut by hand, three days of sun', '手工收割，晒穗三天'),
          ),
          packed('2018-03-19', MILL, t('สีและบรรจุสุญญากาศ', 'Milled and vacuum-packed', '碾制并真空包装')),
          inspected('2018-03-22', CHECK, t('หอมมะลิแท้ 97 %', '97 % true Hom Mali', '茉莉香米纯度97%')),
          stored('2018-03-24', MILL, t('ยุ้งลมโกรก ยกพื้นสูง', 'Airy raised granary', '高脚通风粮仓')),
        ],
      },
    ],
  },
  {
    key: 'silverbeads',
    shop: 'surin',
    gtin: gtin(222),
    category: 'craft',
    art: 'silverbeads',
    price: 145_000,
    weight: 60,
    shelfLife: null,
    season: null,
    name: t('สร้อยประเกือมเงิน 45 ซม.', 'Prakueam silver bead necklace, 45 cm', '“巴格姆”手打银珠项链 45厘米'),
    description: t(
      'ประเกือมคือลูกปัดเงินตีแผ่นบางเป็นโพรง อัดครั่งข้างในให้แน่น แล้วสลักลายดอกพิกุลกับดอกทานตะวันทีละเม็ด หนึ่งเส้น 21 เม็ด',
      'Prakueam are hollow beads of thin beaten silver, filled firm with lac and chased one by one with bullet-wood blossoms and sunflowers. Twenty-one beads on each string.',
      '“巴格姆”是高棉语的银珠：银片打薄成空心，灌紫胶压实，再逐颗錾刻香榄花与葵花纹，每条21颗。',
    ),
    marks: [paper.OTOP],
    lots: [
      {
        batchLotNumber: 'SLV-0328-01',
        quantity: 120,
        ...KHWAO,
        harvestedOn: '2018-01-15',
        expiresOn: '2028-03-28',
        papers: [paper.silverAssay('SIM-AG-32-0328'), paper.communityStandard('SIM-CPS-32-0140')],
        trace: [
          harvested(
            '2018-01-15',
            HOUSE,
            t('เก็บครั่งจากต้นจามจุรี', 'Lac gathered from rain trees', '从雨树上采紫胶'),
          ),
          packed(
            '2018-03-28',
            HOUSE,
            t('ตีเงิน อัดครั่ง สลักลาย ร้อยเส้น', 'Beaten, filled, chased, strung', '打银、灌胶、錾花、穿线'),
          ),
          inspected(
            '2018-04-02',
            CHECK,
            t('เนื้อเงิน 92.5 % ขึ้นไป', 'Silver at least 92.5 %', '含银量92.5%以上'),
          ),
        ],
      },
    ],
  },
  {
    key: 'checkedsilk',
    shop: 'surin',
    gtin: gtin(223),
    category: 'cloth',
    art: 'checkedsilk',
    price: 185_000,
    weight: 400,
    shelfLife: null,
    season: null,
    name: t('ผ้าไหมลายโสร่ง 2 เมตร', 'Checked sarong silk, 2 m', '格纹纱笼泰丝 2米'),
    description: t(
      'ลายตารางเขียวม่วงที่คนเชื้อสายเขมรสุรินทร์นุ่งในงานบุญ พุ่งด้วยไหมหางกระรอกสองสีควั่น จึงเหลือบเมื่อขยับ หน้ากว้าง 1 เมตร',
      'The green and purple check that Khmer families of Surin wear to the temple. The weft is hang krarok, two colours twisted together, so the cloth shimmers as it moves. 1 m wide.',
      '素林高棉人家做功德时穿的紫绿格纹。纬线用双色捻成的“松鼠尾”丝，走动时流光闪变，幅宽1米。',
    ),
    marks: [paper.OTOP],
    lots: [
      {
        batchLotNumber: 'SRG-0404-02',
        quantity: 180,
        ...KHWAO,
        harvestedOn: '2018-02-05',
        expiresOn: '2028-04-04',
        papers: [paper.weaving('SIM-WEV-32-0404'), paper.dyeing('SIM-DYE-32-0222')],
        trace: [
          harvested(
            '2018-02-05',
            MULBERRY,
            t('เก็บรังไหม สาวเส้นน้อย', 'Cocoons gathered, fine thread reeled', '采茧，缫细丝'),
          ),
          packed(
            '2018-04-04',
            HOUSE,
            t('ย้อม ควั่นเกลียว ทอ 12 วัน', 'Dyed, twisted, 12 days on the loom', '染色、捻线、织12天'),
          ),
          inspected('2018-04-09', CHECK, t('สีไม่ตก ไหมแท้ทั้งผืน', 'Colour fast, pure silk', '不掉色，全真丝')),
        ],
      },
    ],
  },
]
