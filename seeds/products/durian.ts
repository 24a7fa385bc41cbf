import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { exported, harvested, imported, inspected, packed, STOPS, stored } from '../stops.ts'

export const KHAO_KHITCHAKUT = {
  province: 'TH-22',
  origin: t('อ.เขาคิชฌกูฏ จ.จันทบุรี', 'Khao Khitchakut, Chanthaburi', '尖竹汶府 考奇差库县'),
}
const COLD_AND_SEALED = t('ตู้เย็น 13 °ซ ซีลไม่ขาด', 'Reefer at 13 °C, seal unbroken', '冷藏柜13°C，铅封完好')
const GRADED = t('คัดลูกสวย ติดป้ายทุกลูก', 'Graded, every fruit tagged', '分级挑选，逐果挂签')

/**
 * 199 CNY an order, as in the flash sale of April 2018, at an assumed 5 THB/CNY. The first lot waits in Kunming, the
 * second has only left Thailand: at the opening nothing is told that has not happened yet.
 */
export const DURIAN: ProductSeed = {
  key: 'durian',
  shop: 'orchard',
  gtin: gtin(101),
  category: 'fruit',
  art: 'durian',
  price: 99_500,
  weight: 4_750,
  shelfLife: 12,
  season: { from: 4, to: 6 },
  name: t('ทุเรียนหมอนทอง 2 ลูก 4.5–5 กก.', 'Monthong durian, 2 fruits, 4.5–5 kg', '金枕榴莲 2个 4.5–5公斤'),
  description: t(
    'ต้นอายุ 18 ปี ตัดที่ความแก่ 125 วัน เนื้อแห้ง 34 % หวานมัน เม็ดลีบ ในกล่องมีการ์ดบอกวันที่ควรกินของแต่ละลูก',
    'From 18-year-old trees, cut 125 days after flowering at 34 % dry matter: sweet, creamy, thin-seeded. A card in the box names the best day to eat each fruit.',
    '树龄18年，花后125天采摘，干物质34%，香甜绵密，核小肉厚。箱内附卡片，写明每个果的最佳食用日。',
  ),
  marks: [paper.GAP],
  lots: [
    {
      batchLotNumber: 'CTB-0413-02',
      quantity: 800,
      ...KHAO_KHITCHAKUT,
      harvestedOn: '2018-04-13',
      expiresOn: '2018-04-25',
      papers: [
        paper.gapCertificate('SIM-GAP-0301-118'),
        paper.packingHouse('SIM-DOA-22-0456'),
        paper.phytosanitary('SIM-PHY-610414-021'),
        paper.exportDeclaration('SIM-EXD-610415-118'),
        paper.importDeclaration('SIM-IMD-180416-077'),
      ],
      trace: [
        harvested(
          '2018-04-13',
          STOPS.orchard,
          t('แปลงเหนือ เนื้อแห้ง 34 %', 'North plot, dry matter 34 %', '北园，干物质34%'),
        ),
        packed('2018-04-13', STOPS.orchardPacking, GRADED),
        inspected(
          '2018-04-14',
          STOPS.chanthaburiLab,
          t('สุ่ม 20 กล่อง ไม่พบเพลี้ยแป้ง', '20 boxes sampled, no mealybugs', '抽检20箱，未见粉蚧'),
        ),
        exported('2018-04-15', STOPS.chiangKhong, COLD_AND_SEALED),
        imported('2018-04-16', STOPS.mohan, t('ตรวจศุลกากร 6 ชม.', 'Customs took 6 hours', '海关查验6小时')),
        stored(
          '2018-04-17',
          STOPS.kunmingCold,
          t('เก็บที่ 13 °ซ พร้อมส่ง', 'Kept at 13 °C, ready to ship', '13°C冷藏，待发货'),
        ),
      ],
    },
    {
      batchLotNumber: 'CTB-0415-07',
      quantity: 1_200,
      ...KHAO_KHITCHAKUT,
      harvestedOn: '2018-04-15',
      expiresOn: '2018-04-27',
      papers: [
        paper.gapCertificate('SIM-GAP-0301-118'),
        paper.packingHouse('SIM-DOA-22-0456'),
        paper.phytosanitary('SIM-PHY-610416-034'),
        paper.exportDeclaration('SIM-EXD-610417-126'),
      ],
      trace: [
        harvested(
          '2018-04-15',
          STOPS.orchard,
          t('แปลงใต้ เนื้อแห้ง 34 %', 'South plot, dry matter 34 %', '南园，干物质34%'),
        ),
        packed('2018-04-16', STOPS.orchardPacking, GRADED),
        inspected(
          '2018-04-16',
          STOPS.chanthaburiLab,
          t('สุ่ม 30 กล่อง ไม่พบเพลี้ยแป้ง', '30 boxes sampled, no mealybugs', '抽检30箱，未见粉蚧'),
        ),
        exported('2018-04-17', STOPS.chiangKhong, COLD_AND_SEALED),
      ],
    },
  ],
}
