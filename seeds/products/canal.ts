import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { exported, harvested, imported, inspected, packed, STOPS, stored } from '../stops.ts'

const SAM_PHRAN = {
  province: 'TH-73',
  origin: t('อ.สามพราน จ.นครปฐม', 'Sam Phran, Nakhon Pathom', '佛统府 三攀县'),
}
const PACKING_HOUSE = paper.packingHouse('SIM-DOA-73-0210')
const ROWED_ASHORE = t('ตัดทะลาย พายเรือเข้าฝั่ง', 'Bunches cut and rowed ashore', '砍串后划船上岸')
const TRIMMED = t('ปอก ห่อฟิล์ม แช่เย็น 4 °ซ', 'Trimmed, wrapped, chilled to 4 °C', '削皮覆膜，冷藏4°C')

export const CANAL: ProductSeed[] = [
  {
    key: 'coconut',
    shop: 'canal',
    gtin: gtin(151),
    category: 'fruit',
    art: 'coconut',
    price: 19_900,
    weight: 4_500,
    shelfLife: 45,
    season: null,
    name: t('มะพร้าวน้ำหอม 6 ลูก', 'Aromatic coconut, 6 pieces', '香水椰青 6个'),
    description: t(
      'ปอกทรงเพชร ลูกละราว 750 ก. น้ำหวานหอม เนื้อนุ่มสองชั้น ในกล่องมีหลอดและที่เจาะให้ครบ',
      'Diamond-cut, about 750 g each. Sweet, fragrant water and tender flesh; straws and an opener are in the box.',
      '钻石形削皮，每个约750克，椰汁清甜带香，椰肉嫩滑。箱内附吸管和开椰器。',
    ),
    marks: [paper.GAP],
    lots: [
      {
        batchLotNumber: 'NPT-0404-12',
        quantity: 1_000,
        ...SAM_PHRAN,
        harvestedOn: '2018-04-04',
        expiresOn: '2018-05-19',
        papers: [
          paper.gapCertificate('SIM-GAP-0573-044'),
          paper.phytosanitary('SIM-PHY-610406-009'),
          paper.exportDeclaration('SIM-EXD-610407-088'),
          paper.importDeclaration('SIM-IMD-180415-052'),
        ],
        trace: [
          harvested('2018-04-04', STOPS.canal, ROWED_ASHORE),
          packed('2018-04-05', STOPS.canalPacking, TRIMMED),
          inspected(
            '2018-04-06',
            STOPS.nakhonPathom,
            t('ความหวาน 7 บริกซ์', 'Sweetness 7 °Brix', '糖度7°Brix'),
          ),
          exported(
            '2018-04-07',
            STOPS.laemChabang,
            t('ตู้เย็น 4 °ซ ซีลไม่ขาด', 'Reefer at 4 °C, seal unbroken', '冷藏柜4°C，铅封完好'),
          ),
          imported('2018-04-15', STOPS.nansha, t('ตรวจกักกันผ่าน', 'Quarantine passed', '检疫合格')),
          stored(
            '2018-04-16',
            STOPS.guangzhouCold,
            t('เก็บที่ 4 °ซ พร้อมส่ง', 'Kept at 4 °C, ready to ship', '4°C冷藏，待发货'),
          ),
        ],
      },
      {
        batchLotNumber: 'NPT-0416-03',
        quantity: 800,
        ...SAM_PHRAN,
        harvestedOn: '2018-04-16',
        expiresOn: '2018-05-31',
        papers: [paper.gapCertificate('SIM-GAP-0573-044'), PACKING_HOUSE],
        trace: [
          harvested('2018-04-16', STOPS.canal, ROWED_ASHORE),
          packed('2018-04-17', STOPS.canalPacking, TRIMMED),
        ],
      },
    ],
  },
  {
    key: 'pomelo',
    shop: 'canal',
    gtin: gtin(152),
    category: 'fruit',
    art: 'pomelo',
    price: 24_000,
    weight: 2_700,
    shelfLife: 61,
    season: null,
    name: t('ส้มโอทองดี 2 ลูก 2.4–3 กก.', 'Thong Di pomelo, 2 fruits, 2.4–3 kg', '通迪红肉柚 2个 2.4–3公斤'),
    description: t(
      'กุ้งสีชมพูอ่อน ฉ่ำ หวานอมเปรี้ยวนิด ๆ ตัดแล้วพักให้ลืมต้น 7 วันจนหวานขึ้นจึงค่อยส่ง เก็บได้อีกสองเดือน',
      'Pale pink, juicy, sweet with a touch of sour. Rested seven days after picking until the sweetness comes up; keeps for two more months.',
      '果肉淡粉，多汁，甜中微酸。采后静置七天，等甜味上来才发货，可再存放两个月。',
    ),
    marks: [paper.GAP],
    lots: [
      {
        batchLotNumber: 'NPT-0408-05',
        quantity: 500,
        ...SAM_PHRAN,
        harvestedOn: '2018-04-08',
        expiresOn: '2018-06-15',
        papers: [paper.gapCertificate('SIM-GAP-0573-045'), PACKING_HOUSE],
        trace: [
          harvested(
            '2018-04-08',
            STOPS.canal,
            t('ตัดขั้วยาว วางบนฟาง', 'Cut with long stems, laid on straw', '留长柄剪下，铺草存放'),
          ),
          packed(
            '2018-04-15',
            STOPS.canalPacking,
            t('พักครบ 7 วัน ห่อตาข่าย', 'Rested 7 days, netted', '静置满7天，套网袋'),
          ),
          inspected(
            '2018-04-16',
            STOPS.nakhonPathom,
            t('ความหวาน 11 บริกซ์', 'Sweetness 11 °Brix', '糖度11°Brix'),
          ),
        ],
      },
    ],
  },
  {
    key: 'mango',
    shop: 'canal',
    gtin: gtin(153),
    category: 'fruit',
    art: 'mango',
    price: 35_000,
    weight: 3_000,
    shelfLife: 21,
    season: { from: 3, to: 5 },
    name: t('มะม่วงน้ำดอกไม้สีทอง 3 กก.', 'Golden Nam Dok Mai mango, 3 kg', '金水仙芒 3公斤'),
    description: t(
      'ห่อผลบนต้นจนผิวทองเนียน 8–9 ลูก เก็บที่ความแก่ 85 % วางไว้ 3–5 วันสุกพอดี หวานหอม เนื้อเนียนไม่มีเสี้ยน',
      'Bagged on the tree for smooth golden skin, 8–9 fruits picked at 85 % maturity. Ripe after 3–5 days on the table: fragrant, sweet, no fibre.',
      '树上套袋，果皮金黄光洁，8–9个装，八五成熟采摘。室温放3–5天刚好熟，香甜细滑无丝。',
    ),
    marks: [paper.GAP],
    lots: [
      {
        batchLotNumber: 'NPT-0415-08',
        quantity: 700,
        ...SAM_PHRAN,
        harvestedOn: '2018-04-15',
        expiresOn: '2018-05-06',
        papers: [paper.gapCertificate('SIM-GAP-0573-046'), PACKING_HOUSE],
        trace: [
          harvested(
            '2018-04-15',
            STOPS.canal,
            t('ตัดทั้งถุงห่อ คว่ำให้ยางหมด', 'Cut in the bag, sap drained', '连袋剪下，倒置沥胶'),
          ),
          packed(
            '2018-04-16',
            STOPS.canalPacking,
            t('แช่น้ำอุ่น สวมตาข่าย', 'Warm bath, netted', '温水处理，套网'),
          ),
          inspected('2018-04-17', STOPS.nakhonPathom, t('ไม่พบแมลงวันผลไม้', 'No fruit flies', '未见果实蝇')),
        ],
      },
    ],
  },
  {
    key: 'tamarind',
    shop: 'canal',
    gtin: gtin(154),
    category: 'sweet',
    art: 'tamarind',
    price: 9_500,
    weight: 500,
    shelfLife: 275,
    season: { from: 12, to: 3 },
    name: t('มะขามหวานคลุก 500 ก.', 'Rolled sweet tamarind, 500 g', '糖裹甜角（罗望子） 500克'),
    description: t(
      'มะขามหวานพันธุ์สีทองแกะเมล็ด คลุกน้ำตาลกับเกลือด้วยมือ เนื้อหนึบ หวานนำเปรี้ยวตาม ใส่กระปุกฝาแน่น',
      'Sithong sweet tamarind, seeds taken out, rolled by hand in sugar and salt. Chewy, sweet first and sour after, in a tight jar.',
      '选用“西通”甜角，去核后手工裹糖和盐。软韧有嚼劲，先甜后酸，密封罐装。',
    ),
    marks: [paper.HALAL],
    lots: [
      {
        batchLotNumber: 'PNB-0306-02',
        quantity: 1_200,
        province: 'TH-67',
        origin: t('อ.หล่มสัก จ.เพชรบูรณ์', 'Lom Sak, Phetchabun', '碧差汶府 隆萨县'),
        harvestedOn: '2018-02-10',
        expiresOn: '2018-12-05',
        papers: [paper.foodNumber('SIM-FDA-73-2-00917'), paper.laboratory('SIM-LAB-610309-004')],
        trace: [
          harvested('2018-02-10', STOPS.lomSak, t('เก็บเฉพาะฝักแก่จัด', 'Full-ripe pods only', '只采熟透荚果')),
          packed(
            '2018-03-06',
            STOPS.canalPacking,
            t('แกะเมล็ด คลุกมือ ปิดกระปุก', 'Seeded, hand-rolled, jarred', '去核手裹，装罐密封'),
          ),
          inspected('2018-03-09', STOPS.nakhonPathom, t('ไม่พบมอดหรือรา', 'No weevils, no mould', '无虫无霉')),
        ],
      },
    ],
  },
]
