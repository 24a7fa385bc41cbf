import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { exported, harvested, imported, inspected, inThailand, packed, STOPS, stored } from '../stops.ts'

const SARAPHI = { province: 'TH-50', origin: t('อ.สารภี จ.เชียงใหม่', 'Saraphi, Chiang Mai', '清迈府 沙拉披县') }
const SAN_KAMPHAENG = {
  province: 'TH-50',
  origin: t('อ.สันกำแพง จ.เชียงใหม่', 'San Kamphaeng, Chiang Mai', '清迈府 山甘烹县'),
}
const GROVE = inThailand(t('สวนลำไย สารภี', 'Longan grove, Saraphi', '沙拉披龙眼园'), 18.71, 99.04)
const KILN = inThailand(t('บ้านช่างพี่แก้ว สันกำแพง', 'Kaeo’s craft house', '阿皎工坊'), 18.75, 99.12)
const CLAY = inThailand(t('แหล่งดินแม่ริม', 'Clay pit, Mae Rim', '湄林陶土场'), 18.92, 98.93)
const CHECK = inThailand(t('จุดตรวจสินค้าเชียงใหม่', 'Chiang Mai product check', '清迈质检点'), 18.79, 98.99)

export const CHIANGMAI: ProductSeed[] = [
  {
    key: 'longan',
    shop: 'chiangmai',
    gtin: gtin(171),
    category: 'fruit',
    art: 'longan',
    price: 18_500,
    weight: 2_000,
    shelfLife: 23,
    season: { from: 7, to: 8 },
    name: t('ลำไยอีดอ 2 กก.', 'Daw longan, 2 kg', '伊多龙眼 2公斤'),
    description: t(
      'พวงใหญ่ ผลเบอร์ 1 เปลือกบาง เนื้อใสกรอบ หวานราว 20 บริกซ์ รุ่นนี้เป็นลำไยนอกฤดู ฤดูหลักกรกฎาคมถึงสิงหาคม',
      'Large bunches, top grade, thin shells and clear, crisp flesh at about 20 °Brix. This is the off-season crop; the main season is July and August.',
      '大串一级果，壳薄，果肉晶莹爽脆，糖度约20°Brix。本批为反季果，主产季在七至八月。',
    ),
    marks: [paper.GAP],
    lots: [
      {
        batchLotNumber: 'CNX-0413-03',
        quantity: 700,
        ...SARAPHI,
        harvestedOn: '2018-04-13',
        expiresOn: '2018-05-06',
        papers: [paper.gapCertificate('SIM-GAP-5015-032'), paper.packingHouse('SIM-DOA-50-0207')],
        trace: [
          harvested(
            '2018-04-13',
            GROVE,
            t('ตัดทั้งช่อก่อนแดดแรง', 'Cut by the bunch before the heat', '赶在日头毒前整串剪下'),
          ),
          packed('2018-04-14', GROVE, t('คัดเบอร์ แช่เย็น 4 °ซ', 'Graded, chilled to 4 °C', '分级，冷藏4°C')),
          inspected('2018-04-15', CHECK, t('ความหวาน 20 บริกซ์', 'Sweetness 20 °Brix', '糖度20°Brix')),
        ],
      },
    ],
  },
  {
    key: 'driedlongan',
    shop: 'chiangmai',
    gtin: gtin(172),
    category: 'snack',
    art: 'driedlongan',
    price: 16_500,
    weight: 250,
    shelfLife: 365,
    season: null,
    name: t('ลำไยอบแห้งเนื้อทอง 250 ก.', 'Golden dried longan, 250 g', '金肉龙眼干 250克'),
    description: t(
      'คว้านเมล็ดด้วยมือ อบไม้ลำไยไฟอ่อน 12 ชั่วโมงจนเนื้อสีทอง หนึบหอม ไม่เติมน้ำตาล ชงน้ำร้อนหรือต้มกับเก๊กฮวยก็ดี',
      'Stoned by hand and dried over low longan-wood heat for 12 hours until golden, chewy and fragrant. No sugar; good in hot water or with chrysanthemum.',
      '手工去核，龙眼木文火烘12小时至金黄，软韧香甜，不加糖。冲热水或配菊花煮都好。',
    ),
    marks: [paper.OTOP],
    lots: [
      {
        batchLotNumber: 'DLG-0125-06',
        quantity: 1_600,
        ...SARAPHI,
        harvestedOn: '2018-01-20',
        expiresOn: '2019-01-24',
        papers: [paper.foodNumber('SIM-FDA-50-2-01180'), paper.bondedEntry('SIM-BND-180322-044')],
        trace: [
          harvested('2018-01-20', GROVE, t('เก็บผลแก่เนื้อหนา', 'Ripe, thick-fleshed fruit', '采收肉厚熟果')),
          packed('2018-01-25', GROVE, t('อบ 12 ชม. ปิดซอง', 'Dried 12 hours, sealed', '烘12小时，封袋')),
          exported(
            '2018-03-12',
            STOPS.laemChabang,
            t('ตู้แห้ง ซีลไม่ขาด', 'Dry container, seal unbroken', '干货柜，铅封完好'),
          ),
          imported('2018-03-21', STOPS.nansha, t('ตรวจเอกสารครบ', 'Papers complete', '单证齐全')),
          stored('2018-03-22', STOPS.nanshaBonded, t('รอในคลังทัณฑ์บน', 'Waiting in bond', '保税仓待售')),
        ],
      },
    ],
  },
  {
    key: 'celadon',
    shop: 'chiangmai',
    gtin: gtin(173),
    category: 'craft',
    art: 'celadon',
    price: 68_000,
    weight: 900,
    shelfLife: null,
    season: null,
    name: t('ชุดศิลาดล แจกันเล็กกับถ้วยชา', 'Celadon set, small vase and tea cup', '青瓷套装 小花瓶配茶杯'),
    description: t(
      'ดินดำแม่ริมเคลือบขี้เถ้าไม้ เผาไฟ 1,260 °ซ จนเขียวใสแตกลายงา แต่ละชิ้นลายไม่ซ้ำ แจกันสูง 18 ซม. ถ้วยจุ 120 มล. ล้างด้วยฟองน้ำนุ่ม',
      'Dark Mae Rim clay under a wood-ash glaze, fired at 1,260 °C to a clear, crackled green. No two alike: an 18 cm vase and a 120 ml cup; wash with a soft sponge.',
      '湄林黑土施草木灰釉，1260°C烧成，青翠通透，开片自然，件件不同。花瓶高18厘米，茶杯容量120毫升，用软海绵清洗。',
    ),
    marks: [paper.OTOP],
    lots: [
      {
        batchLotNumber: 'CEL-0326-01',
        quantity: 260,
        ...SAN_KAMPHAENG,
        harvestedOn: '2018-02-15',
        expiresOn: '2028-03-26',
        papers: [paper.firing('SIM-KLN-50-0326'), paper.laboratory('SIM-LAB-610329-007')],
        trace: [
          harvested('2018-02-15', CLAY, t('ขุดดินดำ หมัก 30 วัน', 'Clay dug, aged 30 days', '采黑土，陈腐30天')),
          packed(
            '2018-03-26',
            KILN,
            t('ขึ้นรูป เคลือบ เผา 12 ชม.', 'Thrown, glazed, fired 12 hours', '拉坯施釉，烧12小时'),
          ),
          inspected('2018-03-29', CHECK, t('ไม่พบตะกั่วในเคลือบ', 'No lead in the glaze', '釉面未检出铅')),
        ],
      },
    ],
  },
  {
    key: 'umbrella',
    shop: 'chiangmai',
    gtin: gtin(174),
    category: 'craft',
    art: 'umbrella',
    price: 35_000,
    weight: 400,
    shelfLife: null,
    season: null,
    name: t('ร่มกระดาษสาบ่อสร้าง 50 ซม.', 'Bo Sang paper umbrella, 50 cm', '博桑桑皮纸伞 50厘米'),
    description: t(
      'โครงไม้ไผ่เหลามือ ปิดกระดาษสา ทาน้ำมันกันแดดกันฝนปรอย ๆ เขียนดอกไม้ทีละคัน พับแล้วยาว 48 ซม.',
      'Hand-cut bamboo ribs under sa paper, oiled against sun and drizzle. Flowers are painted one umbrella at a time; 48 cm folded.',
      '手削竹骨，裱桑皮纸，刷桐油，可遮阳挡细雨。花卉逐把手绘，收拢长48厘米。',
    ),
    marks: [paper.OTOP_4],
    lots: [
      {
        batchLotNumber: 'UMB-0405-02',
        quantity: 320,
        ...SAN_KAMPHAENG,
        harvestedOn: '2018-01-28',
        expiresOn: '2028-04-05',
        papers: [paper.communityStandard('SIM-CPS-50-0210')],
        trace: [
          harvested(
            '2018-01-28',
            KILN,
            t('ตัดไผ่แก่ ลอกปอสา', 'Bamboo cut, mulberry bark peeled', '砍老竹，剥构树皮'),
          ),
          packed(
            '2018-04-05',
            KILN,
            t('ขึ้นโครง ปิดกระดาษ วาดลาย', 'Ribbed, papered, painted', '扎骨、糊纸、彩绘'),
          ),
          inspected(
            '2018-04-09',
            CHECK,
            t('กางหุบ 100 ครั้งไม่ขาด', 'Opened 100 times without a tear', '开合100次无破损'),
          ),
        ],
      },
    ],
  },
]
